"""Prospects and attempts, pauses of goals, and what a goal is fed by, based on and part of."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _goal()
    _milestone()
    _goal_pause()
    _prospect()
    _attempt()


def _goal() -> None:
    told = (
        "title, due_on, target, baseline, target_given, unit, adds_up, direction, why, kind,"
        " horizon, skill_area, cadence_days, confidence, status, status_reason, ended_on, id, day,"
        " created_at, updated_at, deleted_at, zone"
    )
    _anew(
        "goal",
        told,
        "baseline_days, counter, counter_of",
        "0, '', ''",
        *_goal_columns(),
        sa.CheckConstraint("confidence BETWEEN 0 AND 100", name="ck_goal_confidence_scale"),
        sa.CheckConstraint("cadence_days IN (7, 14, 30)", name="ck_goal_cadence"),
        sa.CheckConstraint("baseline_days >= 0", name="ck_goal_baseline_days_scale"),
        _one_of("goal", "targetgiven", "target_given", "value relative points"),
        _one_of("goal", "addsup", "adds_up", "sum latest mean ratio"),
        _one_of("goal", "direction", "direction", "up down hold"),
        _one_of("goal", "goalkind", "kind", "result activity learning well_being"),
        _one_of("goal", "horizon", "horizon", "month quarter half year multi_year"),
        _belongs_to("goal", "parent_id", "goal"),
        _one_of("goal", "goalstatus", "status", "draft active paused reached closed dropped"),
    )


def _goal_columns() -> tuple[SchemaItem, ...]:
    return (
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("target", sa.Float(), nullable=False),
        sa.Column("baseline", sa.Float(), nullable=False),
        sa.Column("target_given", sa.String(40), nullable=False),
        sa.Column("target_amount", sa.Float()),
        sa.Column("baseline_days", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("adds_up", sa.String(40), nullable=False),
        sa.Column("direction", sa.String(40), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("horizon", sa.String(40), nullable=False),
        sa.Column("skill_area", sa.Text(), nullable=False),
        sa.Column("counter", sa.Text(), nullable=False),
        sa.Column("counter_of", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Uuid()),
        sa.Column("cadence_days", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Integer()),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("status_reason", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date()),
    )


def _milestone() -> None:
    told = (
        "goal_id, value, label, due_on, reached_on, celebrated, id, day, created_at, updated_at,"
        " deleted_at, zone"
    )
    op.drop_index("ix_milestone_goal_id", "milestone")
    _anew(
        "milestone",
        told,
        "thanks_to",
        "''",
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("reached_on", sa.Date()),
        sa.Column("celebrated", sa.Text(), nullable=False),
        sa.Column("thanks_to", sa.Text(), nullable=False),
        sa.Column("achievement_id", sa.Uuid()),
        _belongs_to("milestone", "goal_id", "goal"),
        _belongs_to("milestone", "achievement_id", "achievement"),
        sa.Index("ix_milestone_goal_id", "goal_id"),
    )


def _goal_pause() -> None:
    _table(
        "goal_pause",
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("last_day", sa.Date()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("last_day >= day", name="ck_goal_pause_days_in_order"),
        _belongs_to("goal_pause", "goal_id", "goal"),
        sa.Index("ix_goal_pause_goal_id", "goal_id"),
    )


def _prospect() -> None:
    _table(
        "prospect",
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("senior", sa.Boolean(), nullable=False),
        sa.Column("parked_on", sa.Date()),
        sa.Column("park_reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )


def _attempt() -> None:
    _table(
        "attempt",
        sa.Column("prospect_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        _belongs_to("attempt", "prospect_id", "prospect"),
        _one_of("attempt", "channel", "channel", "call email message visit letter other"),
        _one_of(
            "attempt", "outcome", "outcome", "no_answer left_word gatekeeper talked meeting no"
        ),
        sa.Index("ix_attempt_prospect_id", "prospect_id"),
        sa.Index("ix_attempt_figures", "day", "outcome", "deleted_at"),
    )


def _anew(table: str, told: str, new: str, values: str, *parts: SchemaItem) -> None:
    """Build a table anew: a column added in place would stand elsewhere than in a new journal."""
    before = f"{table}_before"
    # Not renamed: SQLite would write the name in quotes, and those who point here would follow it.
    op.execute(f"CREATE TEMP TABLE {before} AS SELECT * FROM {table}")  # noqa: S608 - our own names
    op.drop_table(table)
    _table(table, *parts)
    op.execute(
        f"INSERT INTO {table} ({told}, {new})"  # noqa: S608 - our own names
        f" SELECT {told}, {values} FROM {before}"
    )
    op.execute(f"DROP TABLE {before}")


def _one_of(table: str, name: str, column: str, words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words.split())
    return sa.CheckConstraint(f"{column} IN ({listed})", name=f"ck_{table}_{name}")


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
