using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

/// <summary>One real worker for all tests that ask OR-Tools; they are skipped where it is not installed.</summary>
public sealed class RealOrTools : IDisposable
{
    private readonly Lazy<OrToolsWorker> _worker = new(() => new OrToolsWorker(Installation));

    internal static OrToolsInstallation Installation { get; } = OrToolsInstallation.Find();

    internal OrToolsWorker Worker
    {
        get
        {
            SkipIfMissing();
            return _worker.Value;
        }
    }

    internal static CpLimits Limits { get; } = new() { WallTime = TimeSpan.FromSeconds(60) };

    internal static void SkipIfMissing() => Assert.SkipWhen(Installation.Problem is not null, Installation.Problem ?? "");

    public void Dispose()
    {
        if (_worker.IsValueCreated)
            _worker.Value.Dispose();
    }
}
