"""The one write path: operations, history, and the editor that applies, stores and tells in one go."""
