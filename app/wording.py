"""What the program says of errors, refused files and findings: one English sentence each, for both skins.

Owns the words. Refuses to print them and to choose a language: the skin hands over its `translate`, which is given the
template, before its facts are put in. Errors are named by their classes, refusals and findings by their codes, so that
a sentence costs no import of the layers below; a test compares the two.
"""

from collections.abc import Callable, Mapping

from app.errors import UserError

Translate = Callable[[str], str]

ERRORS: Mapping[str, str] = {
    "UserError": "Something is wrong: {facts}.",
    "NotALibrary": "“{path}” is not a library ({reason}); choose another file.",
    "NotALibrary:other_kind": "“{path}” is another kind of file, not a library; choose another one.",
    "NotALibrary:other_program": "“{path}” is a database of another program, not a library; choose another file.",
    "NotALibrary:folder": "“{path}” is a folder, not a library; choose a file.",
    "NotALibrary:missing": "There is no file “{path}”; choose another one.",
    "LibraryTooNew": (
        "The library “{path}” was written by a newer version of this program (revision {revision}, this one knows"
        " {known}); update the program to open it."
    ),
    "LibraryBusy": "Another program is using “{path}”; close it there and try again.",
    "LibraryReadOnly": "“{path}” cannot be written ({reason}); check the folder and its permissions.",
    "LibraryOpenForReading": (
        "“{path}” is open for reading only ({reason}), so nothing was changed; to edit it, copy it to a folder of your"
        " own."
    ),
    "LibraryOutdated": (
        "“{path}” is of an older version and cannot be written, nor can a temporary copy be brought up to date"
        " ({reason}); copy it to a folder of your own."
    ),
    "LibraryGone": (
        "“{path}” is no longer there, so nothing was saved; put it back where it was, or open it where it is now."
    ),
    "LibraryUnreachable": (
        "The disk or the connection to “{path}” fails ({reason}), so nothing was saved; try again when it is back."
    ),
    "LibraryDamaged": (
        "“{path}” is damaged ({reason}); restore a backup, and keep the damaged file until that is done."
    ),
    "IssueDamaged": "Issue {issue_id} is damaged in the library ({reason}); restore a backup.",
    "IssueChangedElsewhere": (
        "Issue {issue_id} was changed in another window or program meanwhile; nothing was saved, open it again."
    ),
    "IssueNotFound": "There is no issue {issue_id} in the library.",
    "DiskFull": "The disk is full, so “{path}” could not be written; nothing was changed.",
    "BrokenCharacter": "The text has half a character in it ({code}), which cannot be stored; nothing was changed.",
    "UnknownEncoding": "“{encoding}” is not an encoding that can be chosen; choose one of {known}.",
    "IssueAlreadyEdited": ("Issue {issue_id} has been edited already; another encoding would lose those edits."),
    "BackupExists": "There is a file “{path}” already; choose another name.",
    "ResourceMissing": ("“{path}”, a part of this program, cannot be read ({reason}); install the program again."),
    "EntryNotFound": "The register of names has no entry {entry}.",
    "WrongEntry": "“{label}” cannot be an entry of the register of names in this way.",
    "WrongEntry:kinds": "Only names of one kind can be merged, and “{label}” is not all of the kind of “{kept}”.",
    "VocabularyUnreadable": "The vocabulary “{path}” cannot be read ({reason}).",
    "VocabularyMissing": "The library has no vocabulary “{name}” of its own.",
    "VocabularyNameless": "What comes by the standard input needs a name: give it with --name.",
    "ListUnreadable": "Line {line} of “{path}” is not an issue and an article, such as 12 3.",
    "WrongVocabulary": "“{path}” is not a vocabulary ({reason}: {value}).",
    "WrongVocabulary:binary": "“{path}” is no text, but a spreadsheet, document or packed file; save it as CSV first.",
    "WrongVocabulary:empty": "There are no terms in “{path}”.",
    "WrongVocabulary:head": "The first line of “{path}” must name the columns code and label; it has “{value}”.",
    "WrongVocabulary:row": "Line {value} of “{path}” lacks its code or its label.",
    "WrongVocabulary:csv": "“{path}” is not a table of columns ({value}).",
    "WrongVocabulary:json": "“{path}” is not JSON ({value}).",
    "WrongVocabulary:turtle": "“{path}” is not Turtle; it cannot be read from line {value} on.",
    "WrongVocabulary:xml": "“{path}” is not XML ({value}).",
    "WrongVocabulary:root": "“{path}” is XML, but not RDF: it begins with {value}.",
    "WrongVocabulary:code": "The term “{value}” in “{path}” has no identifier.",
    "WrongVocabulary:twice": "The code “{value}” stands twice in “{path}”.",
    "WrongVocabulary:parent": "The broader term “{value}” is not in “{path}”.",
    "WrongVocabulary:circle": "The broader terms of “{value}” in “{path}” lead back to itself.",
    "WrongTerm": "Line {line} of the house terms is not of the form “wrong → right”: “{text}”.",
    "TermsUnreadable": "The house terms “{path}” cannot be read ({reason}); save them as UTF-8 text.",
    "MissingBlock": "The issue has no block {block}.",
    "MissingArticle": "The issue has no article {article}.",
    "MissingDoubt": "The issue has no doubt {doubt}.",
    "MissingEntity": "The issue has no name {entity}.",
    "MissingRepair": "The issue has no name {repair} that waits to be repaired.",
    "EntityOverlaps": "Another name has some of “{text}” in block {block} already.",
    "OutsideText": "Block {block} has no place {clean_offset} in its text for this.",
    "OutsideArticle": "There is no such place ({index}) in article {article}.",
    "NotLeftOut": "Nothing that was left out begins at character {raw_start} of the raw text.",
    "NothingToChange": "That would change nothing.",
    "WrongValue": "“{value}” cannot be the {name}.",
    "ManyTitles": "Article {article} has several blocks with the role {name}; edit these instead.",
    "WrongRecipe": "This is not an operation: {reason}.",
    "WrongRecipe:json": "This is not a line of JSON.",
    "WrongRecipe:operation": "There is no operation “{value}”.",
    "WrongRecipe:field": "The operation has no field “{value}”.",
    "WrongRecipe:value": "The field “{value}” has a value that it cannot have.",
    "WrongRecipe:missing": "The field “{value}” is missing.",
    "NothingToUndo": "There is nothing to undo or redo.",
    "StepIsNeeded": "Step {seq} cannot be undone alone: later steps rest on it ({needed_by}).",
    "BatchMissingError": "The library has no batch {number}; “batches list” shows those that there are.",
    "BatchStopped": "“{name}” was stopped; nothing was changed.",
    "BatchKept": (
        "“{name}” did not come to its end and was taken back; but later steps rest on it in some issues"
        " ({issue_count}), and there it stays."
    ),
    "BatchUndone": "“{name}” had not come to its end when the program ended last time; it was taken back everywhere.",
    "BatchUnfinished": (
        "“{name}” could be neither finished nor taken back; it will be taken back when the library is opened again."
    ),
    "RereadingOutdated": "Issue {issue_id} was changed meanwhile; look again at what another reading would change.",
    "NothingApproved": "No article of “{newspaper}” is approved yet, so there is nothing to learn a profile from.",
    "ProfileMissing": "“{newspaper}” has no such profile; learn one from its approved articles first.",
    "WrongQuery": "The query cannot be understood at its character {place}.",
    "WrongQuery:open": "The bracket or quotation mark at character {place} of the query is not closed.",
    "WrongQuery:close": "The bracket at character {place} of the query closes nothing.",
    "WrongQuery:operand": "Something to look for is missing at character {place} of the query.",
    "WrongQuery:empty": "There is nothing to look for at character {place} of the query.",
    "WrongQuery:date": (
        "“{value}”, at character {place} of the query, is not a date such as 2020, 2020-12 or 2020-12..2021-03."
    ),
    "WrongQuery:status": "“{value}”, at character {place} of the query, is not the status of an article.",
    "WrongQuery:feature": "“{value}”, at character {place} of the query, is nothing that an article can have.",
    "WrongQuery:deep": "The brackets at character {place} of the query stand too deep in one another.",
    "SearchNotFound": "No search is kept by the name “{name}”.",
    "SearchExists": "Another search is kept by the name “{name}” already; choose another name.",
    "WrongPattern": "“{pattern}” is not a regular expression from character {number} on ({reason}).",
    "ExpressionsUnavailable": "Regular expressions cannot be looked for: the process for it does not start ({reason}).",
    "WrongReplacement": "“{replacement}” cannot take the place of what is found ({reason}).",
    "PatternTooSlow": (
        "“{pattern}” tries too many ways to match and was stopped after {seconds} seconds; write it without repeats"
        " inside repeats."
    ),
    "LibraryMissingError": "There is no library “{path}”; import a file to make one, or name another with --library.",
    "RecipeUnreadableError": "“{path}” cannot be read ({reason}).",
    "RecipeLineError": "Line {line} does not fit.",
    "ArticleWithoutIssue": "Articles are chosen within one issue; name that issue too.",
    "BatchIsNeeded": "In issue {issue_id} later steps ({needed_by}) rest on step {seq}, so the batch cannot be undone.",
    "ExportClashError": "“{path}” is there already (such files: {count}); choose another folder, or replace them.",
    "ExportFolderMissingError": "The folder for “{path}” is not there; make it first.",
    "ExportDeniedError": "Writing “{path}” is not allowed; choose another folder.",
    "ExportDiskFullError": "The disk is full, so “{path}” was not exported; nothing was written.",
    "ExportPathTooLongError": "The name “{path}” is too long for this system; choose a shorter folder.",
    "ExportFailedError": "“{path}” could not be written ({reason}); nothing was exported.",
    "ExportCancelledError": "The export was cancelled; nothing was written.",
    "NothingToExportError": "There is no article to export.",
    "DivisionRefusedError": "The format {format} cannot be divided by {division}.",
}

REFUSALS: Mapping[str, str] = {
    "empty": "“{path}” was refused: there is no text in it.",
    "binary": "“{path}” was refused: it is not a text file.",
    "too_large": "“{path}” was refused: it is too large.",
    "unreadable": "“{path}” was refused: it cannot be read ({detail}).",
    "pdf": "“{path}” was refused: it is a PDF; save its text as a text file first.",
    "image": "“{path}” was refused: it is a picture, not a text file.",
    "office": "“{path}” was refused: it is an office document or archive; save its text as a text file first.",
    "structured": "“{path}” was refused: it looks like data, not an issue; name the file itself to import it.",
}

FINDINGS: Mapping[str, str] = {
    "database": "The library file is damaged: {reason}.",
    "foreign_keys": "{count} rows of the table “{table}” belong to nothing.",
    "unreadable": "It cannot be read: {reason}.",
    "lost": "The raw text from {raw_start} to {raw_end} is in no block and not left out.",
    "twice": "The raw text from {raw_start} to {raw_end} is in two places.",
    "outside": "A block claims {raw_start} to {raw_end}, which is no stretch of the raw text.",
    "pieces": "The clean text of block {block} does not agree with its raw text.",
    "entities": "A name in block {block} does not stand inside its text.",
    "labels": "{count} names have another text than the library says of them.",
    "numbers": "Two articles, blocks or doubts have the same number.",
    "replay": "The history leads to another state than the stored one ({count} differences: {keys}).",
    "log": "The history cannot be replayed: {reason}.",
    "gap": "Entry {seq} of the history is missing.",
    "counts": "The counts in the list of issues are wrong: {names}.",
    "bytes": "The original file is not the one that was imported.",
    "raw": "The raw text is not what the original file says in its encoding.",
    "index": "The search index is wrong about {count} blocks.",
}

UNKNOWN_FIELDS: Mapping[str, str] = {
    "near": "There is no field “{name}:”, so it was looked for as text; the nearest one is “{nearest}:”.",
    "far": (
        "There is no field “{name}:”, so it was looked for as text; the fields are title, text, raw, author, tag,"
        " person, place, org, section, newspaper, date, status and has."
    ),
}


def sentence(error: UserError, translate: Translate = str) -> str:
    """A class may have a sentence for each of its reasons: `Class:reason`."""
    names = [kind.__name__ for kind in type(error).__mro__]
    keys = [f"{names[0]}:{error.fields.get('reason')}", *names]
    template = next(ERRORS[key] for key in keys if key in ERRORS)
    return fill(translate(template), {"facts": str(error), **error.fields})


def refusal_sentence(reason: str, path: object, detail: str = "", translate: Translate = str) -> str:
    """`reason` is an `app.workspace.Refusal`."""
    return fill(translate(REFUSALS[reason]), {"path": path, "detail": detail})


def finding_sentence(code: str, facts: Mapping[str, object], translate: Translate = str) -> str:
    """`code` is an `app.workspace.FindingCode`. Without the issue: the skin says of which it is, if of any."""
    return fill(translate(FINDINGS[code]), facts)


def unknown_field_sentence(name: str, nearest: str = "", translate: Translate = str) -> str:
    """For a field that a query names and that there is not; `nearest` is the one that was meant, if it is known."""
    return fill(translate(UNKNOWN_FIELDS["near" if nearest else "far"]), {"name": name, "nearest": nearest})


class Facts(dict[str, object]):
    """A fact that an error does not have shows as a dash instead of breaking its sentence."""

    def __missing__(self, name: str) -> str:
        return "–"


def fill(template: str, facts: Mapping[str, object]) -> str:
    return template.format_map(Facts(facts))
