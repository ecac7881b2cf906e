"""The mean of models that were learnt on differently varied pages: what single trainings disagree about cancels out.

Owns the mean of seams, pairs and chains whose labels or features differ. Refuses to learn (see `train_reading.py`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.text.likeness import RAREST

UNSEEN = -8.0
"""The weight of a step between two labels in a model that has never seen it."""
SMALLEST_SEAM = 0.005
SMALLEST_STATE = 0.03


def mean_model(models: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """One model of the form of each; a step between labels that none has seen stays forbidden."""
    if len(models) == 1:
        return dict(models[0])
    names = set().union(*(model["pairs"] for model in models))
    seams = mean_weights([model["seams"] for model in models])
    return {
        "certain_join": sum(model["certain_join"] for model in models) / len(models),
        "seams": {name: round(weight, 3) for name, weight in seams.items() if abs(weight) >= SMALLEST_SEAM},
        "pairs": {
            name: round(sum(model["pairs"].get(name, RAREST) for model in models) / len(models), 2)
            for name in sorted(names)
        },
        "chain": mean_chain([model["chain"] for model in models]),
    }


def mean_weights(weights: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The mean of each weight, nought where a model does not have it."""
    sums: dict[str, float] = defaultdict(float)
    for one in weights:
        for name, weight in one.items():
            sums[name] += weight / len(weights)
    return dict(sorted(sums.items()))


def mean_chain(chains: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    labels = sorted({label for chain in chains for label in chain["labels"]})
    slots = sorted({slot for chain in chains for slot in chain["slots"]})
    place = {label: at for at, label in enumerate(labels)}
    slot_place = {slot: at for at, slot in enumerate(slots)}
    states: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    steps: dict[tuple[int, int], list[float]] = defaultdict(list)
    for chain in chains:
        for feature, slot, weight in name_states(chain):
            states[feature][slot_place[slot]] += weight / len(chains)
        for before, after, weight in chain["steps"]:
            steps[place[chain["labels"][before]], place[chain["labels"][after]]].append(weight)
    flat = {
        feature: [
            value
            for slot, weight in sorted(weights.items())
            if abs(weight) >= SMALLEST_STATE
            for value in (slot, round(weight, 3))
        ]
        for feature, weights in sorted(states.items())
    }
    return {
        "labels": labels,
        "slots": slots,
        "states": {feature: values for feature, values in flat.items() if values},
        "steps": [
            [*pair, round((sum(weights) + UNSEEN * (len(chains) - len(weights))) / len(chains), 3)]
            for pair, weights in sorted(steps.items())
        ],
    }


def name_states(chain: Mapping[str, Any]) -> Iterable[tuple[str, str, float]]:
    """Feature, slot and weight; in the chain slot and weight stand in turn."""
    for feature, values in chain["states"].items():
        for slot, weight in zip(values[::2], values[1::2], strict=True):
            yield feature, chain["slots"][int(slot)], weight
