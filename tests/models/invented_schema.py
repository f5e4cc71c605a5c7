"""The next schema, as nobody will ever release it, to migrate to."""

import shutil
from pathlib import Path

from journal.models.database import SCHEMA
from journal.models.migrate import SCRIPTS

NEXT = SCHEMA + 1

_HEAD = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT:04}"
down_revision = "{SCHEMA:04}"
"""

ADDS_A_COLUMN_AND_REBUILDS_A_TABLE = """
def upgrade():
    op.add_column("check_in", sa.Column("weather", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("goal", recreate="always") as goal:
        goal.add_column(sa.Column("colour", sa.Text()))
        goal.alter_column("why", new_column_name="reason")
"""
FAILS_HALF_WAY = """
def upgrade():
    op.add_column("check_in", sa.Column("weather", sa.Text()))
    op.execute("DELETE FROM share")
    raise RuntimeError("half way")
"""
LOSES_A_ROW = """
def upgrade():
    op.execute("DELETE FROM share")
"""
DROPS_A_TABLE = """
def upgrade():
    op.drop_table("share")
"""
CHANGES_A_WORD = """
def upgrade():
    op.execute("UPDATE achievement SET measure_unit = 'EUR'")
"""
CHANGES_A_WORD_AND_SAYS_SO = (
    """
REWRITES = {"achievement.measure_unit"}
"""
    + CHANGES_A_WORD
)
ORPHANS_A_RECORD = """
REWRITES = {"goal"}

def upgrade():
    op.execute("DELETE FROM goal")
"""


def scripts_with(folder: Path, body: str) -> Path:
    """Return a folder with the released scripts and an invented next one."""
    scripts = folder / "scripts"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / f"{NEXT:04}_invented.py").write_text(_HEAD + body, "utf-8")
    return scripts
