"""The first schema."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None


def upgrade() -> None:
    _check_in()
    _goal()
    _reframe()
    _shape()
    _achievement()
    _belief_rating()
    _belief_step()
    _milestone()
    _progress()
    _share()


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


def _check(name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=name)


def _one_of(name: str, column: str, words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words.split())
    return sa.CheckConstraint(f"{column} IN ({listed})", name=name)


def _belongs_to(name: str, column: str, owner: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=name)


def _check_in() -> None:
    _table(
        "check_in",
        sa.Column("day_type", sa.String(40)),
        sa.Column("resistance", sa.Integer()),
        sa.Column("shapes", sa.Text(), nullable=False),
        sa.Column("one_thing", sa.Text(), nullable=False),
        sa.Column("plan_cue", sa.Text(), nullable=False),
        sa.Column("plan_act", sa.Text(), nullable=False),
        sa.Column("showed_up", sa.String(40)),
        sa.Column("minutes", sa.Integer()),
        sa.Column("started_at", sa.Text()),
        sa.Column("beliefs", sa.Integer()),
        sa.Column("attitude", sa.Integer()),
        sa.Column("emotions", sa.Integer()),
        sa.Column("performance", sa.Integer()),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        _check("ck_check_in_resistance_scale", "resistance BETWEEN 0 AND 10"),
        _check("ck_check_in_beliefs_scale", "beliefs BETWEEN 1 AND 5"),
        _check("ck_check_in_attitude_scale", "attitude BETWEEN 1 AND 5"),
        _check("ck_check_in_emotions_scale", "emotions BETWEEN 1 AND 5"),
        _check("ck_check_in_performance_scale", "performance BETWEEN 1 AND 5"),
        _one_of("ck_check_in_daytype", "day_type", "work off leave sick"),
        _one_of("ck_check_in_showedup", "showed_up", "yes partly not"),
        sa.Index("ix_check_in_figures", "day", "resistance", "showed_up", "day_type", "deleted_at"),
        sa.Index("uq_check_in_day", "day", unique=True, sqlite_where=sa.text("deleted_at IS NULL")),
    )


def _goal() -> None:
    _table(
        "goal",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("target", sa.Float(), nullable=False),
        sa.Column("baseline", sa.Float(), nullable=False),
        sa.Column("target_given", sa.String(40), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("adds_up", sa.String(40), nullable=False),
        sa.Column("direction", sa.String(40), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("horizon", sa.String(40), nullable=False),
        sa.Column("skill_area", sa.Text(), nullable=False),
        sa.Column("cadence_days", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Integer()),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("status_reason", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date()),
        _check("ck_goal_confidence_scale", "confidence BETWEEN 0 AND 100"),
        _check("ck_goal_cadence", "cadence_days IN (7, 14, 30)"),
        _one_of("ck_goal_targetgiven", "target_given", "value relative points"),
        _one_of("ck_goal_addsup", "adds_up", "sum latest mean ratio"),
        _one_of("ck_goal_direction", "direction", "up down hold"),
        _one_of("ck_goal_goalkind", "kind", "result activity learning well_being"),
        _one_of("ck_goal_horizon", "horizon", "month quarter half year multi_year"),
        _one_of("ck_goal_goalstatus", "status", "draft active paused reached closed dropped"),
    )


def _reframe() -> None:
    _table(
        "reframe",
        sa.Column("negative_thought", sa.Text(), nullable=False),
        sa.Column("balanced_thought", sa.Text(), nullable=False),
        sa.Column("breakthrough", sa.Text(), nullable=False),
        sa.Column("personal_reason", sa.String(40)),
        sa.Column("distortions", sa.Text(), nullable=False),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("evidence_for", sa.Text(), nullable=False),
        sa.Column("evidence_against", sa.Text(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("rehearsal_step", sa.Integer(), nullable=False),
        sa.Column("next_on", sa.Date()),
        _one_of(
            "ck_reframe_personalreason",
            "personal_reason",
            "frequency emotional_involvement perceived_importance",
        ),
        _one_of("ck_reframe_reframestatus", "status", "draft active held archived"),
        sa.Index("ix_reframe_due", "status", "next_on", "deleted_at"),
    )


def _shape() -> None:
    _table(
        "shape",
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
    )


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
        sa.Column("credit_to", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("goal_id", sa.Uuid()),
        sa.Column("proposal_status", sa.String(40)),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("customer_alias", sa.Text(), nullable=False),
        sa.Column("follow_up_on", sa.Date()),
        _one_of(
            "ck_achievement_category",
            "category",
            "result customer_impact problem_solved proposal collaboration mentoring"
            " leadership learning recognition risk_taken contribution",
        ),
        _belongs_to("fk_achievement_goal_id_goal", "goal_id", "goal"),
        _one_of("ck_achievement_proposalstatus", "proposal_status", "offered adopted declined"),
        sa.Index("ix_achievement_figures", "day", "category", "deleted_at"),
    )


def _belief_rating() -> None:
    _table(
        "belief_rating",
        sa.Column("reframe_id", sa.Uuid(), nullable=False),
        sa.Column("in_thought", sa.Integer()),
        sa.Column("in_turn", sa.Integer()),
        sa.Column("said_aloud", sa.Boolean(), nullable=False),
        sa.Column("recall", sa.String(40)),
        _check("ck_belief_rating_in_thought_scale", "in_thought BETWEEN 0 AND 100"),
        _check("ck_belief_rating_in_turn_scale", "in_turn BETWEEN 0 AND 100"),
        _belongs_to("fk_belief_rating_reframe_id_reframe", "reframe_id", "reframe"),
        _one_of("ck_belief_rating_recall", "recall", "recalled partly not"),
        sa.Index("ix_belief_rating_reframe_id", "reframe_id"),
    )


def _belief_step() -> None:
    _table(
        "belief_step",
        sa.Column("reframe_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("done_on", sa.Date()),
        _belongs_to("fk_belief_step_reframe_id_reframe", "reframe_id", "reframe"),
        sa.Index("ix_belief_step_reframe_id", "reframe_id"),
    )


def _milestone() -> None:
    _table(
        "milestone",
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("reached_on", sa.Date()),
        sa.Column("celebrated", sa.Text(), nullable=False),
        _belongs_to("fk_milestone_goal_id_goal", "goal_id", "goal"),
        sa.Index("ix_milestone_goal_id", "goal_id"),
    )


def _progress() -> None:
    _table(
        "progress",
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.Float()),
        sa.Column("won", sa.Integer()),
        sa.Column("lost", sa.Integer()),
        sa.Column("moved_it", sa.Text(), nullable=False),
        sa.Column("in_the_way", sa.Text(), nullable=False),
        sa.Column("next_act", sa.Text(), nullable=False),
        sa.Column("next_by", sa.Date()),
        sa.Column("help_needed", sa.Text(), nullable=False),
        _belongs_to("fk_progress_goal_id_goal", "goal_id", "goal"),
        sa.Index("ix_progress_goal_id", "goal_id"),
    )


def _share() -> None:
    _table(
        "share",
        sa.Column("reframe_id", sa.Uuid(), nullable=False),
        sa.Column("with_whom", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        _belongs_to("fk_share_reframe_id_reframe", "reframe_id", "reframe"),
        sa.Index("ix_share_reframe_id", "reframe_id"),
    )
