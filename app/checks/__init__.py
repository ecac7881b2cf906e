"""The lint of Chinese newspaper text (校检): one function per check, one table of checks, findings as values.

Refuses user-facing words (the skins word the ids), storage and edits: a fix is a plain value that `app.workspace` turns
into an operation.
"""
