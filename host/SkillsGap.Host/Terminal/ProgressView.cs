using SkillsGap.Engine.Scenarios;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>Shows on standard error how far work is, once it takes longer than two seconds.</summary>
internal static class ProgressView
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    /// <summary>Does the work on another thread and gives back what it gives.</summary>
    public static async Task<T> RunAsync<T>(Func<IProgress<StageProgress>, T> work)
    {
        var latest = new Latest();
        var working = Task.Run(() => work(latest), CancellationToken.None);
        await Task.WhenAny(working, Task.Delay(Patience, CancellationToken.None));
        if (!working.IsCompleted) await ShowAsync(latest, working);
        return await working;
    }

    private static Task ShowAsync(Latest latest, Task working)
    {
        return Screen.Error.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask("working", maxValue: 1);
            while (!working.IsCompleted)
            {
                if (latest.Report is { } now)
                {
                    bar.Description = Markup.Escape(now.Note is null ? now.Stage : $"{now.Stage}, {now.Note}");
                    bar.Value = now.Share;
                }

                await Task.WhenAny(working, Task.Delay(Refresh, CancellationToken.None));
            }
        });
    }

    /// <summary>Keeps the last report; read from another thread.</summary>
    private sealed class Latest : IProgress<StageProgress>
    {
        private StageProgress? report;

        public StageProgress? Report => Volatile.Read(ref report);

        void IProgress<StageProgress>.Report(StageProgress value) => Volatile.Write(ref report, value);
    }
}
