"""What the frozen program runs first. Owns nothing: the program begins in `app.__main__`."""

import sys

from app.__main__ import main

sys.exit(main())
