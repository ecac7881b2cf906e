"""Jiaoyang 校样: newspaper issues from raw text to clean, tagged articles.

The program proposes a whole reading of an issue at once; the editor goes from doubt to doubt, splits, merges, moves,
corrects and tags. Nothing that was in the raw text is lost, and every change can be taken back.

The house
    text       the engine: raw -> lines -> blocks -> articles; standard library only, pure, frozen values
    store      the library file; the only place that knows SQL
    editing    the one write path: an operation is applied to the value, stored and told in one go
    tagging    words, keywords and names; jieba behind one small port
    checks     the lint of Chinese newspaper text: one function a check, one table of checks
    export     one module a format, one table of formats
    workspace  one open library: the object that both skins hold
    wording    one sentence for each error that a user can mend, for both skins
    cli        a skin: argparse over the workspace; imports no Qt
    ui         a skin: Qt stops here
    paths      where resources, migrations and the user's files are: from source, wheel or bundle

Who may import whom is a table in `tests/test_architecture.py`, which executes it.

*Values go up, operations go down, and every operation answers with what changed.*

Values (`text.model`). An `Issue` is one raw text and the reading of it as edited so far: `Article`s of `Block`s, what
was left out, and `Doubt`s. A block has a role, the raw spans that it accounts for, its clean text and a piece table,
so that each clean character knows its raw one, the rule that changed it, or the log entry that typed it. Offsets
carry their system in their name: `raw_`, `clean_`, `qt_`.

The ledger. Every raw character that is not white space is in exactly one block, or is left out with a reason. It
holds after every operation; `jiaoyang check` proves it and the status bar shows it.

Writing. `operations.apply(issue, operation)` is pure. The inverse is not written by hand: the states before and after
are compared key by key (`text.difference`), so that it is exact. `Editor.do` applies, saves the rows, keeps the
search index in step and appends the log entry in one transaction, then tells its listeners. Undo appends the inverse;
the log is never rewritten. The log begins with the reading itself, so raw text and log give the whole issue:
`history.replay`. A change over many issues (`editing.batch`) is a step of each, in short transactions under a mark;
whatever ends it half-way, it is taken back, at the next opening at the latest. An editor that finds its issue changed
by another one takes that over from the log, and does what was meant where it was meant.

The engine (`text.reading`) has only text, so it reads what typesetting left in it: it scores lines, seams and pieces
with a learnt model, decodes the best whole page, and keeps the probabilities: the same numbers are the doubts. What
was learnt is data in `resources/reading`; `packaging/train_reading.py` learns it from pages in the interchange form.
"""

__version__ = "0.1.0"
