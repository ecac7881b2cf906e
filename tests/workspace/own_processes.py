"""The processes that a test has started itself: the one that cuts words for all windows may be an earlier test's."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from typing import TypeAlias

OwnProcesses: TypeAlias = Callable[[], list[BaseProcess]]


def watch_processes() -> OwnProcesses:
    before = set(multiprocessing.active_children())
    return lambda: [process for process in multiprocessing.active_children() if process not in before]
