"""Learn the chain of names: `resources/names/chain.json`.

    python packaging/train_names.py CORPUS --scored GOLD [-o FILE]

CORPUS is a file of characters and labels; GOLD has the sentences that names are scored by (see
`tests/bench/bench_names.py`), which are not learnt from; only how sure names are is told by its first half. The chain
is a conditional random field, learnt by python-crfsuite with a penalty that leaves most weights nought.
"""

# mypy: disable-error-code="import-untyped"

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import pycrfsuite
from name_corpus import NamedSentence, keep_apart, mend_names, read_sentences
from sklearn.linear_model import LogisticRegression
from substituted_names import NameLists, substitute_names

from app.tagging.cut_text import CutText
from app.tagging.gazetteer import divisions
from app.tagging.learnt_names import KINDS, UNIT, NameModel, label_characters
from app.tagging.names import choose, propose_by_rules
from app.tagging.signs import list_signs
from app.tagging.vocabulary import people_words, place_words
from app.tagging.weighing import LETTERS, weigh_names
from app.tagging.words import JiebaWords
from app.text.chain import log_odds

TARGET = Path(__file__).resolve().parents[1] / "resources" / "names" / "chain.json"
SEED = 7
SPARSENESS, RIDGE, ROUNDS = 0.4, 0.02, 70
RAREST = 2
"""A sign seen fewer times is not learnt."""
SMALLEST = 3
"""A weight of fewer hundredths is left out."""
UNCALIBRATED = {kind: [1.0, 0.0] for kind in KINDS}
Learnt: TypeAlias = tuple[list[list[str]], list[str]]
"""The signs and the labels of a sentence's characters."""


def collect_lists(sentences: Iterable[NamedSentence]) -> NameLists:
    """Surnames as often as in the corpus and each known one once more; given names of the corpus."""
    usual = people_words().surnames - people_words().doubtful_surnames
    people = [one.text[start:end] for one in sentences for start, end, kind in one.names if kind == "P"]
    native = [name for name in people if len(name) in (2, 3) and name[0] in people_words().surnames]
    surnames = [name[0] for name in native] + sorted(usual)
    return NameLists(surnames, [name[1:] for name in native], sorted(divisions()), place_words().known)


def prepare(sentences: Iterable[NamedSentence], words: JiebaWords) -> Iterator[Learnt]:
    for sentence in sentences:
        cut = CutText(sentence.text, words)
        yield list_signs(cut, propose_by_rules(cut)), label_characters(len(sentence.text), sentence.names)


def learn(prepared: Iterable[Learnt], folder: Path) -> dict[str, Any]:
    """The chain as data, without calibration."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for signs, labels in prepared:
        trainer.append(signs, labels)
    trainer.set_params({"c1": SPARSENESS, "c2": RIDGE, "max_iterations": ROUNDS, "feature.minfreq": RAREST})
    path = str(folder / "names.crfsuite")
    trainer.train(path)
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    return read_weights(tagger)


def read_weights(tagger: Any) -> dict[str, Any]:
    labels = sorted(tagger.labels(), key=lambda label: (len(label), label))
    place = {label: at for at, label in enumerate(labels)}
    info = tagger.info()
    states: dict[str, list[int]] = {}
    for (sign, label), weight in sorted(info.state_features.items()):
        hundredths = round(weight * UNIT)
        if abs(hundredths) >= SMALLEST:
            states.setdefault(sign, []).extend((place[label], hundredths))
    steps = [
        (place[before], place[after], round(weight * UNIT))
        for (before, after), weight in sorted(info.transitions.items())
    ]
    return {"labels": labels, "steps": steps, "states": states}


def calibrate(model: Mapping[str, Any], scored: Iterable[NamedSentence], words: JiebaWords) -> dict[str, list[float]]:
    """By Platt's method: for each kind a line through the log-odds of the names that are told.

    Without bodies that a list knows, of which the gold has only some.
    """
    chain = NameModel.from_json({**model, "calibration": UNCALIBRATED})
    told: dict[str, list[tuple[float, bool]]] = {kind: [] for kind in KINDS}
    for sentence in scored:
        cut = CutText(sentence.text, words)
        for name in choose(weigh_names(cut, propose_by_rules(cut), chain)):
            kind = LETTERS[name.kind]
            if kind == "O" and name.rule == "known":
                continue
            is_right = (name.clean_start, name.clean_end, kind) in sentence.names
            told[kind].append((log_odds(name.score), is_right))
    lines = {}
    for kind, pairs in told.items():
        values = np.array([[value] for value, _ in pairs])
        line = LogisticRegression().fit(values, [is_right for _, is_right in pairs])
        lines[kind] = [round(float(line.coef_[0][0]), 3), round(float(line.intercept_[0]), 3)]
    return lines


def read_scored(path: Path) -> list[NamedSentence]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    letters = {kind.value: letter for kind, letter in LETTERS.items()}
    return [
        NamedSentence(row["text"], tuple((start, end, letters[kind]) for start, end, kind in row["entities"]))
        for row in rows
    ]


def write_model(model: Mapping[str, Any], path: Path) -> None:
    """A sign a line."""
    head = {name: value for name, value in model.items() if name != "states"}
    lines = [f"{json.dumps(name)}: {dump(value)},\n" for name, value in head.items()]
    states = ",\n".join(f"{dump(sign)}:{dump(weights)}" for sign, weights in model["states"].items())
    path.write_text(f'{{{"".join(lines)}"states": {{\n{states}\n}}}}\n', encoding="utf-8")


def dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def substituted(sentences: Sequence[NamedSentence], lists: NameLists) -> list[NamedSentence]:
    """One more of each sentence that has names."""
    chance = Random(SEED)
    return [substitute_names(sentence, lists, chance) for sentence in sentences if sentence.names]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--scored", type=Path, required=True, help="sentences as JSON lines that are kept apart")
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    arguments = parser.parse_args()
    begun = time.process_time()
    scored = read_scored(arguments.scored)
    corpus = read_sentences(arguments.corpus.read_text(encoding="utf-8"))
    sentences = keep_apart(map(mend_names, corpus), [one.text for one in scored])
    others = substituted(sentences, collect_lists(sentences))
    with tempfile.TemporaryDirectory() as name:
        words = JiebaWords(Path(name) / "words")
        model = learn(prepare([*sentences, *others], words), Path(name))
        calibration = calibrate(model, scored[: len(scored) // 2], words)
    about = {"sentences": len(sentences), "with other names": len(others), "signs": len(model["states"])}
    write_model({"about": about, "calibration": calibration, **model}, arguments.output)
    print(about, calibration, f"{time.process_time() - begun:.0f} s of the processor")


if __name__ == "__main__":
    main()
