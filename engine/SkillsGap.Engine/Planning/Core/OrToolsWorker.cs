using System.ComponentModel;
using System.Globalization;

namespace SkillsGap.Engine.Planning.Core;

/// <summary>
/// OR-Tools in a child process. A process that hangs, grows too large, ends or answers nonsense is killed and the call ends without an
/// answer; a spare one, started beside the first call, takes over. When processes cannot be started at all, <see cref="Problem"/> says so
/// and nothing more is tried.
/// </summary>
/// <param name="installation">Where OR-Tools is.</param>
/// <param name="memoryLimit">Bytes above which a process is killed; above half of it, it is replaced after its answer.</param>
/// <param name="time">The clock that limits are read from; the system's by default.</param>
internal sealed class OrToolsWorker(OrToolsInstallation installation, long memoryLimit = 1L << 30, TimeProvider? time = null) : ICpSolver
{
    /// <summary>Largest model that is sent, in bytes of its message: larger ones do not fit into the solver's memory.</summary>
    public const int LargestModel = 10_000_000;

    // In a row: a process that somebody kills while it starts is no reason to give up on the next.
    private const int FailedStartsAllowed = 5;
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private WorkerProcess? _current, _spare;
    private TimeSpan _waited;
    private int _failedStarts;
    private bool _disposed;

    /// <inheritdoc/>
    public string? Problem { get; private set; } = installation.Problem;

    /// <summary>Versions of what answers; null until the first answer.</summary>
    public string? Versions { get; private set; }

    /// <summary>Process ids of the children, for tests.</summary>
    internal IEnumerable<int> ProcessIds => new[] { _current, _spare }.OfType<WorkerProcess>().Select(p => p.Id);

    /// <inheritdoc/>
    public CpAnswer Solve(CpModel model, CpLimits limits, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var clock = new Clock(time ?? TimeProvider.System);
        byte[] modelBytes = CpMessages.Write(model);
        if (modelBytes.Length > LargestModel)
            return CpAnswer.None(string.Create(CultureInfo.InvariantCulture,
                $"The model has {modelBytes.Length:N0} bytes, more than the {LargestModel:N0} that are sent to OR-Tools."));
        if (Ready(limits.WallTime + Grace, clock, cancellation) is string notReady)
            return CpAnswer.None(notReady);
        double seconds = Math.Max(0.001, (limits.WallTime - clock.Elapsed).TotalSeconds);
        Task<Frame> answer = _current!.Ask(FrameKind.Solve, Request(modelBytes, CpMessages.Write(limits, model, seconds)));
        TryStart(ref _spare);
        if (Await(answer, limits.WallTime + Grace, clock, cancellation) is string failure)
        {
            Drop(ref _current);
            return CpAnswer.None("OR-Tools gave no answer. " + failure);
        }
        CpAnswer believed = Read(model, answer.Result, seconds);
        if (believed.Status == CpStatus.None || _current.ReadMemory() > memoryLimit / 2)
            Drop(ref _current);
        return believed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        Drop(ref _current);
        Drop(ref _spare);
    }

    /// <summary>Brings <see cref="_current"/> to where it can be asked; says why if it cannot.</summary>
    private string? Ready(TimeSpan limit, Clock clock, CancellationToken cancellation)
    {
        string? earlier = null;
        while (Problem is null)
        {
            if (_current is null)
            {
                (_current, _spare, _waited) = (_spare, null, TimeSpan.Zero);
                if (_current is null && !TryStart(ref _current))
                    break;
            }
            TimeSpan before = clock.Elapsed;
            string? failure = Await(_current!.Hello, limit, clock, cancellation);
            _waited += clock.Elapsed - before;
            if (failure is null)
            {
                _failedStarts = 0;
                Versions = _current.Hello.Result;
                return null;
            }
            // Short of time is no fault of the process, unless it has had plenty.
            if (!_current.Hello.IsFaulted && _waited < LongestStart && _current.ReadMemory() <= memoryLimit)
                return "OR-Tools was not ready. " + (earlier ?? failure);
            Drop(ref _current);
            earlier = failure;
            if (++_failedStarts >= FailedStartsAllowed)
                Problem = $"OR-Tools does not start. {failure}\n  {OrToolsInstallation.Cure}";
        }
        return Problem;
    }

    private bool TryStart(ref WorkerProcess? process)
    {
        try
        {
            process ??= new WorkerProcess(installation);
            return true;
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            Problem ??= $"OR-Tools does not start: {installation.Node}: {e.Message}\n  {OrToolsInstallation.Cure}";
            return false;
        }
    }

    /// <summary>Waits for a task of <see cref="_current"/>; says why it did not complete, or null.</summary>
    private string? Await(Task task, TimeSpan limit, Clock clock, CancellationToken cancellation)
    {
        for (; ; )
        {
            TimeSpan left = limit - clock.Elapsed;
            if (WaitFor(task, left < Poll ? left : Poll, cancellation))
                return task.IsFaulted ? task.Exception.InnerException!.Message : null;
            if (cancellation.IsCancellationRequested)
                return "It was cancelled.";
            if (clock.Elapsed >= limit)
                return string.Create(CultureInfo.InvariantCulture, $"It took more than its {limit.TotalSeconds:0.###} s.");
            if (_current!.ReadMemory() is long memory && memory > memoryLimit)
                return string.Create(CultureInfo.InvariantCulture,
                    $"It held {memory >> 20:N0} MiB, more than its {memoryLimit >> 20:N0} MiB.");
        }
    }

    private static bool WaitFor(Task task, TimeSpan time, CancellationToken cancellation)
    {
        // The handle, because waiting for the task itself would throw what it faulted with.
        if (!task.IsCompleted && time > TimeSpan.Zero)
            WaitHandle.WaitAny([((IAsyncResult)task).AsyncWaitHandle, cancellation.WaitHandle], time);
        return task.IsCompleted;
    }

    private static CpAnswer Read(CpModel model, Frame answer, double seconds)
    {
        if (answer.Kind == FrameKind.Error)
            return CpAnswer.None("OR-Tools failed: " + System.Text.Encoding.UTF8.GetString(answer.Payload));
        if (answer.Kind != FrameKind.Response || CpResponse.Read(answer.Payload, model.VariableCount) is not CpResponse response)
            return CpAnswer.None("OR-Tools answered with something else than a response.");
        return CpVerdict.On(model, response, seconds);
    }

    private static byte[] Request(byte[] model, byte[] parameters)
    {
        var payload = new byte[4 + model.Length + parameters.Length];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(payload, model.Length);
        model.CopyTo(payload, 4);
        parameters.CopyTo(payload, 4 + model.Length);
        return payload;
    }

    private static void Drop(ref WorkerProcess? process)
    {
        process?.Dispose();
        process = null;
    }
}
