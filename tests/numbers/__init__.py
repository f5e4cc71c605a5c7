"""The figures, against published, golden and plainly counted values.

What each is worked out by, and where that is held fast (without a folder: in this one):

- no line over more than 3 missing days, median of 7 days from 4 ratings on, band of 25-75 %:
  test_smoothing; mean of 28 days from 12 values on: test_trailing_mean; late after 48 hours,
  four weeks in a long range: trends/test_figures
- n of m scheduled days, no trend below half: test_calendar, sentences/test_resistance_trend
- Mann-Kendall with ties, Sen slope and its interval, likeness of what it leaves, (1+r)/(1-r),
  28 days and 15 ratings, how often a trend is claimed: test_trend, test_pair_slopes,
  test_likeness, sentences/test_claims
- Wilson interval, "3 of 7" below ten, luck in a third of months: test_proportion
- first minus latest, clear from 10 points, durable after 7 days: test_belief_change
- Spearman from 30 pairs, interval, effective n: test_rank_correlation, test_ranks; three pairs,
  no causes: sentences/test_pairs
- progress, expected, pace: test_pace, test_planned; what each week left must bring: test_required
- weekly totals, D, gamma rate, negative binomial weeks, 2,000 draws, two years: test_week_totals,
  test_forecast, test_forecast_draws
- rate, *did it anyway* from 5 on, run with 0-2 missed days, 48 hours: test_showing_up
- F(k) = 1 - product of (1 - reached/at risk): test_attempts; what results need: test_funnel
- weekdays and months from 12 of each on: sentences/test_weekdays, sentences/test_months,
  trends/test_day_figures
- relative against points: test_target
"""
