"""What was promised, by when, and whether it was kept."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "commitment",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("to_whom", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(40)),
        sa.Column("outcome_on", sa.Date()),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("updated_at", sa.String(27), nullable=False),
        sa.Column("deleted_at", sa.String(27)),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(outcome IS NULL) = (outcome_on IS NULL)", name="ck_commitment_outcome_has_a_day"
        ),
        sa.CheckConstraint("outcome IN ('kept', 'partly', 'missed')", name="ck_commitment_keeping"),
        sa.PrimaryKeyConstraint("id", name="pk_commitment"),
    )
    op.create_index("ix_commitment_due_on", "commitment", ["due_on"])
