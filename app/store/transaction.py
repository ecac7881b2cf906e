"""The name by which the layers above call an open transaction that they hand on. They only hand it on."""

from typing import TypeAlias

from sqlalchemy import Connection

Transaction: TypeAlias = Connection
