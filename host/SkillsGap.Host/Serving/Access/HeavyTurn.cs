namespace SkillsGap.Host.Serving.Access;

/// <summary>The turn of a heavy request.</summary>
/// <param name="End">Ends it.</param>
internal sealed record HeavyTurn(IDisposable End);
