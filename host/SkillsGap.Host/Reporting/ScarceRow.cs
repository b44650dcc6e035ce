namespace SkillsGap.Host.Reporting;

/// <summary>Something scarce.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">One of it.</param>
/// <param name="Used">Use.</param>
/// <param name="Limit">Most use.</param>
/// <param name="Price">What one more is worth; of several rows the most that one is.</param>
/// <param name="CountsPeople">Whether its use counts people.</param>
/// <param name="Rows">Rows of the plan that it stands for.</param>
internal sealed record ScarceRow(string Name, string Unit, double Used, double Limit, double Price, bool CountsPeople, int Rows);
