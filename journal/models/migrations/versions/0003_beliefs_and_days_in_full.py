"""Focus, full records, counter-proofs, counters and the ends of one things."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0003"
down_revision = "0002"

_ALIVE = sa.text("deleted_at IS NULL")


def upgrade() -> None:
    _table("focus", sa.Column("breakthrough", sa.Text(), nullable=False))
    _full_record()
    _table(
        "counter",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
    )
    _table(
        "day_count",
        sa.Column("counter", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.CheckConstraint("number >= 0", name="ck_day_count_number_scale"),
        sa.Index("uq_day_count_day_counter", "day", "counter", unique=True, sqlite_where=_ALIVE),
    )
    _one_thing_end()
    _proof()


def _full_record() -> None:
    _table(
        "full_record",
        sa.Column("reframe_id", sa.Uuid(), nullable=False),
        sa.Column("emotions", sa.Text(), nullable=False),
        sa.Column("prediction", sa.Text(), nullable=False),
        sa.Column("likelihood", sa.Integer()),
        sa.Column("did", sa.Text(), nullable=False),
        sa.Column("happened", sa.Text(), nullable=False),
        sa.Column("came_true", sa.String(40)),
        sa.CheckConstraint("likelihood BETWEEN 0 AND 100", name="ck_full_record_likelihood_scale"),
        _belongs_to("full_record", "reframe_id", "reframe"),
        sa.CheckConstraint("came_true IN ('yes', 'partly', 'no')", name="ck_full_record_cametrue"),
        sa.Index("uq_full_record_reframe_id", "reframe_id", unique=True, sqlite_where=_ALIVE),
    )


def _one_thing_end() -> None:
    _table(
        "one_thing_end",
        sa.Column("ending", sa.String(40), nullable=False),
        sa.Column("achievement_id", sa.Uuid()),
        sa.CheckConstraint(
            "ending IN ('taken_on', 'let_go', 'achieved')", name="ck_one_thing_end_ending"
        ),
        _belongs_to("one_thing_end", "achievement_id", "achievement"),
    )


def _proof() -> None:
    _table(
        "proof",
        sa.Column("reframe_id", sa.Uuid(), nullable=False),
        sa.Column("achievement_id", sa.Uuid(), nullable=False),
        _belongs_to("proof", "reframe_id", "reframe"),
        _belongs_to("proof", "achievement_id", "achievement"),
        sa.Index("ix_proof_achievement_id", "achievement_id"),
        sa.Index("ix_proof_reframe_id", "reframe_id"),
    )


def _belongs_to(table: str, column: str, owner: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{owner}"
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=name)


def _table(name: str, *parts: SchemaItem) -> None:
    """Create a table with the columns every record has, after its own."""
    every = (
        *parts,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("updated_at", sa.String(27), nullable=False),
        sa.Column("deleted_at", sa.String(27)),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_table(name, *sorted(every, key=lambda part: not isinstance(part, sa.Column)))
