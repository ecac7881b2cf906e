"""The command line: argparse over the workspace. Each family of commands is a module; `program` runs them."""
