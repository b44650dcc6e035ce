using System.Reflection;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Storage;

namespace SkillsGap.Service.Tests.Jobs;

/// <summary>A store of jobs that makes an error, and no failure of its own, whenever progress is reported.</summary>
public class FaultyReports : DispatchProxy
{
    private IJobStore jobs = null!;
    private int reports;

    /// <summary>Ends when it has made the error twice.</summary>
    public TaskCompletionSource Happened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal static (IJobStore Store, FaultyReports Faults) Over(IJobStore jobs)
    {
        var store = Create<IJobStore, FaultyReports>();
        var faults = (FaultyReports)(object)store;
        faults.jobs = jobs;
        return (store, faults);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != nameof(IJobStore.ReportAsync)) return targetMethod.Invoke(jobs, args);
        if (Interlocked.Increment(ref reports) == 2) Happened.SetResult();
        return Task.FromException<LeaseState>(new InvalidOperationException("Jane Doe"));
    }
}
