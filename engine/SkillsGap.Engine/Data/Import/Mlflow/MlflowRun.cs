namespace SkillsGap.Engine.Data.Import.Mlflow;

/// <summary>What is used of a run, in whatever form it was exported.</summary>
/// <param name="Id">Its id; null where the item is no run.</param>
/// <param name="User">Who ran it; null where it does not say.</param>
/// <param name="Status">Its status, such as FINISHED; null where it does not say.</param>
/// <param name="IsDeleted">Whether it was deleted.</param>
/// <param name="IsInsideAnother">Whether it is a trial of another run.</param>
/// <param name="Day">The day on which it ended, or began where it does not say.</param>
/// <param name="Metrics">Its metrics by key, values as they stand there; null for none.</param>
internal sealed record MlflowRun(
    string? Id, string? User, string? Status, bool IsDeleted, bool IsInsideAnother, DateOnly? Day, IReadOnlyList<(string Key, string? Value)> Metrics);
