using System.Diagnostics;
using System.IO.Pipes;
using System.Security.Cryptography;

namespace SkillsGap.Engine.Planning.Core;

/// <summary>One worker: a child process that is fed through its standard input and answers through a local socket of its own. It ends with
/// this object, with this process, or by <see cref="Kill"/>; whatever goes wrong with it shows as a faulted task.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const string Greeting = "skillsgap-ortools/1 ";

    private readonly CappedLog _log = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource<string> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly NamedPipeServerStream _answers;
    private readonly Process _process;
    private readonly Thread _watcher, _listener;
    private readonly Lock _gate = new();
    private TaskCompletionSource<Frame>? _pending;
    private Exception? _fault;
    private uint _lastId;

    /// <summary>Starts the process and returns at once; <see cref="Hello"/> tells when it can be asked.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public WorkerProcess(OrToolsInstallation installation)
    {
        // A name that nobody else on the machine can know before; it reaches no result.
        string name = "skillsgap-" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        bool windows = OperatingSystem.IsWindows();
        string path = windows ? name : Path.Combine(Path.GetTempPath(), name);
        _answers = new NamedPipeServerStream(path, PipeDirection.InOut, 1, PipeTransmissionMode.Byte,
            PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        try
        {
            _process = Process.Start(new ProcessStartInfo(installation.Node, [installation.Worker, windows ? @"\\.\pipe\" + name : path])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            })!;
        }
        catch
        {
            _answers.Dispose();
            throw;
        }
        AppDomain.CurrentDomain.ProcessExit += KillOnExit;
        _log.Drain(_process.StandardOutput.BaseStream, "ortools stdout");
        _log.Drain(_process.StandardError.BaseStream, "ortools stderr");
        _watcher = Run(Watch, "ortools exit");
        _listener = Run(Listen, "ortools answers");
    }

    /// <summary>Completes when the worker is ready, with its versions.</summary>
    public Task<string> Hello => _hello.Task;

    public int Id => _process.Id;

    /// <summary>Memory that the process holds, in bytes; 0 when it has ended.</summary>
    public long ReadMemory()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>Sends a request. The answer faults if the process ends, sends no frame, or answers something else.</summary>
    public Task<Frame> Ask(FrameKind kind, byte[] payload)
    {
        var pending = new TaskCompletionSource<Frame>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_fault is not null)
                return Task.FromException<Frame>(_fault);
            _pending = pending;
        }
        var request = new Frame(kind, ++_lastId, payload);
        // On a thread of its own: writing waits for as long as the other side does not read.
        Run(() => Send(request), "ortools request");
        return pending.Task;
    }

    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillOnExit;
        Kill();
        _ended.Cancel();
        _answers.Dispose();
        if (_watcher.Join(TimeSpan.FromSeconds(1)) && _listener.Join(TimeSpan.FromSeconds(1)))
        {
            _process.Dispose();
            _ended.Dispose();
        }
    }

    private static Thread Run(ThreadStart work, string name)
    {
        var thread = new Thread(work, 256 * 1024) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }

    private void KillOnExit(object? sender, EventArgs e) => Kill();

    private void Send(Frame request)
    {
        try
        {
            request.WriteTo(_process.StandardInput.BaseStream);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended or stopped reading; how it ends says more.
            Kill();
        }
    }

    private void Listen()
    {
        try
        {
            _answers.WaitForConnectionAsync(_ended.Token).GetAwaiter().GetResult();
            Frame hello = Frame.ReadFrom(_answers);
            string versions = System.Text.Encoding.UTF8.GetString(hello.Payload);
            if (hello.Kind != FrameKind.Hello || !versions.StartsWith(Greeting, StringComparison.Ordinal))
                throw new InvalidDataException("It did not say hello as this version does.");
            _hello.TrySetResult(versions[Greeting.Length..]);
            for (; ; )
                Take(Frame.ReadFrom(_answers));
        }
        catch (InvalidDataException e)
        {
            Fault(e);
            Kill();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The process ends or has ended, and how it ended says more; if it only hung up, it is of no more use.
            Kill();
        }
    }

    private void Take(Frame answer)
    {
        TaskCompletionSource<Frame>? pending;
        lock (_gate)
            (pending, _pending) = (_pending, null);
        if (pending is null || answer.Id != _lastId)
        {
            pending?.TrySetException(new InvalidDataException("It answered another request than the one asked."));
            throw new InvalidDataException("It answered another request than the one asked.");
        }
        pending.TrySetResult(answer);
    }

    private void Watch()
    {
        _process.WaitForExit();
        string log = _log.Finish();
        Fault(new IOException($"It ended with exit code {_process.ExitCode}.{(log.Length > 0 ? " It had said: " + log : "")}"));
        _ended.Cancel();
    }

    private void Fault(Exception fault)
    {
        TaskCompletionSource<Frame>? pending;
        lock (_gate)
        {
            _fault ??= fault;
            (pending, _pending) = (_pending, null);
        }
        _hello.TrySetException(_fault);
        pending?.TrySetException(_fault);
        _ = _hello.Task.Exception; // Seen, so that nobody needs to look at it.
    }
}
