"""Review packs, files kept as evidence, and what an achievement hides or links to."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0004"
down_revision = "0003"

_CATEGORIES = (
    "'result', 'customer_impact', 'problem_solved', 'proposal', 'collaboration', 'mentoring',"
    " 'leadership', 'learning', 'recognition', 'risk_taken', 'contribution'"
)


def upgrade() -> None:
    _widen_achievement()
    _attachment()
    op.create_table(
        "attachment_content",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_attachment_content"),
    )
    _review_pack()


def _widen_achievement() -> None:
    """Build the table anew: a column added in place would stand elsewhere than in a new journal."""
    # Not renamed: SQLite would write the name in quotes, and those who point here would follow it.
    op.execute("CREATE TEMP TABLE achievement_before AS SELECT * FROM achievement")
    op.drop_index("ix_achievement_figures", "achievement")
    op.drop_table("achievement")
    _achievement()
    told = (
        "title, last_day, category, situation, task, action, result, measure_name, measure_unit,"
        " measure_before, measure_after, evidence, credit_to, tags, priority, goal_id,"
        " proposal_status, confidential, customer_alias, follow_up_on, id, day, created_at,"
        " updated_at, deleted_at, zone"
    )
    op.execute(
        f"INSERT INTO achievement ({told}, evidence_link, customer)"  # noqa: S608 - our own names
        f" SELECT {told}, '', '' FROM achievement_before"
    )
    op.execute("DROP TABLE achievement_before")


def _achievement() -> None:
    _table(
        "achievement",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("last_day", sa.Date()),
        sa.Column("category", sa.String(40), nullable=False),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("measure_name", sa.Text(), nullable=False),
        sa.Column("measure_unit", sa.Text(), nullable=False),
        sa.Column("measure_before", sa.Float()),
        sa.Column("measure_after", sa.Float()),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("evidence_link", sa.Text(), nullable=False),
        sa.Column("credit_to", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("goal_id", sa.Uuid()),
        sa.Column("proposal_status", sa.String(40)),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("customer_alias", sa.Text(), nullable=False),
        sa.Column("follow_up_on", sa.Date()),
        sa.CheckConstraint(f"category IN ({_CATEGORIES})", name="ck_achievement_category"),
        _belongs_to("achievement", "goal_id", "goal"),
        sa.CheckConstraint(
            "proposal_status IN ('offered', 'adopted', 'declined')",
            name="ck_achievement_proposalstatus",
        ),
        sa.Index("ix_achievement_figures", "day", "category", "deleted_at"),
    )


def _attachment() -> None:
    _table(
        "attachment",
        sa.Column("achievement_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.CheckConstraint("size >= 0", name="ck_attachment_size_scale"),
        _belongs_to("attachment", "achievement_id", "achievement"),
        sa.Index("ix_attachment_achievement_id", "achievement_id"),
    )


def _review_pack() -> None:
    _table(
        "review_pack",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date()),
        sa.Column("last_day", sa.Date()),
        sa.Column("group_by", sa.String(40), nullable=False),
        sa.Column("chosen", sa.Text(), nullable=False),
        sa.Column("headlines", sa.Text(), nullable=False),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("beliefs", sa.Text(), nullable=False),
        sa.Column("check_ins", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "group_by IN ('goal', 'category', 'month', 'priority', 'none')",
            name="ck_review_pack_groupby",
        ),
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
