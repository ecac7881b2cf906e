"""The engine: raw lines to blocks to articles. Standard library only; no I/O, no clock, no settings; frozen values."""
