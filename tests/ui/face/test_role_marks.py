"""Every role has a mark of one character, no two the same, and a name."""

from app.text.model import Role
from app.ui.face.role_marks import role_mark, role_name


def test_marks_tell_roles_apart() -> None:
    assert "".join(map(role_mark, Role)) == "§KTSBL¶HCP"
    assert len({role_name(role) for role in Role}) == len(Role)
