namespace SkillsGap.Host.Serving.Access;

/// <summary>Does something once, when disposed of first.</summary>
internal sealed class Leaving(Action leave) : IDisposable
{
    private Action? left = leave;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref left, null)?.Invoke();
}
