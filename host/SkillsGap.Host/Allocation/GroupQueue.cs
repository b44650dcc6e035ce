using System.Collections.Concurrent;
using SkillsGap.Engine.Planning;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Allocation;

/// <summary>Hands groups from the thread that reads them to the one that builds a problem of them; holds no more than a few batches.</summary>
internal sealed class GroupQueue(CancellationToken cancellation) : IDisposable
{
    private const int BatchSize = 64, MostBatches = 8;

    private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly BlockingCollection<List<GroupDocument>> _batches = new(MostBatches);
    private List<GroupDocument> _batch = [];
    private Task<AllocationProblemCheck>? _building;

    /// <summary>Begins to build, on another thread; without it groups are dropped.</summary>
    public void Start(Func<IEnumerable<GroupDocument>, AllocationProblemCheck> build) => _building = Task.Run(() =>
    {
        try
        {
            return build(_batches.GetConsumingEnumerable(_ended.Token).SelectMany(batch => batch));
        }
        catch
        {
            _ended.Cancel(); // Or the reader would wait for ever.
            throw;
        }
    });

    /// <summary>Hands on a group; waits while too many are on their way.</summary>
    public void Add(GroupDocument group)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_building is null)
            return;
        _batch.Add(group);
        if (_batch.Count == BatchSize)
            Send();
    }

    /// <summary>What was built of all the groups; null if nothing was begun.</summary>
    public AllocationProblemCheck? Finish()
    {
        if (_building is null)
            return null;
        Send();
        _batches.CompleteAdding();
        return _building.GetAwaiter().GetResult();
    }

    /// <summary>Ends the building where it was not finished.</summary>
    public void Dispose()
    {
        _ended.Cancel();
        ((IAsyncResult?)_building)?.AsyncWaitHandle.WaitOne();
        _batches.Dispose();
        _ended.Dispose();
    }

    private void Send()
    {
        try
        {
            _batches.Add(_batch, _ended.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            _building!.GetAwaiter().GetResult(); // Throws what went wrong there.
        }

        _batch = new List<GroupDocument>(BatchSize);
    }
}
