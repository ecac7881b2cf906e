"""The page of the register of names: all names of the library, what is known of one, slips, and what was refused."""

from app.ui.register_view.view import RegisterView

__all__ = ["RegisterView"]
