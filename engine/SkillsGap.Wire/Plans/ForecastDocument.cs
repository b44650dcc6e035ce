namespace SkillsGap.Wire.Plans;

/// <summary>Which skills of whom fall below what their role needs, and when, if nothing is done.</summary>
/// <param name="AsOf">Today: the scenario's day.</param>
/// <param name="Role">The role whose holders were looked at; null for all.</param>
/// <param name="Days">Today, then the first day of each quarter.</param>
/// <param name="Skills">The skills that roles require, those first in which most people fall.</param>
/// <param name="Falling">Those who fall below and are not today, the earliest first.</param>
public sealed record ForecastDocument(
    DateOnly AsOf, string? Role, IReadOnlyList<DateOnly> Days, IReadOnlyList<SkillForecastDocument> Skills, IReadOnlyList<FallDocument> Falling);
