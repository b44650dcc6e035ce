using SkillsGap.Engine.Scenarios;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>Shows on standard error, in one live line, how far work is, once it takes longer than two seconds. Says nothing where that is no
/// terminal.</summary>
internal static class ProgressView
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private const int WidthWithBar = 110, BarWidth = 20;

    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    /// <summary>Does the work on another thread and gives back what it gives.</summary>
    public static async Task<T> RunAsync<T>(Func<IProgress<StageProgress>, T> work)
    {
        var (latest, start) = (new Latest(), TimeProvider.System.GetTimestamp());
        var working = Task.Run(() => work(latest), CancellationToken.None);
        await Task.WhenAny(working, Task.Delay(Patience, CancellationToken.None));
        if (!working.IsCompleted && !Console.IsErrorRedirected) await ShowAsync(latest, working, start);
        return await working;
    }

    private static Task ShowAsync(Latest latest, Task working, long start)
    {
        // A narrow terminal has no room for a bar beside the figures.
        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn { Alignment = Justify.Left },
            .. Screen.Error.Profile.Width >= WidthWithBar ? (ProgressColumn[])[new ProgressBarColumn { Width = BarWidth }] : [],
            new PercentageColumn(),
        ];
        return Screen.Error.Progress().AutoClear(true).Columns(columns).StartAsync(async context =>
        {
            var bar = context.AddTask("working", maxValue: 1);
            while (!working.IsCompleted)
            {
                if (latest.Report is { } now)
                {
                    var elapsed = $"{TimeProvider.System.GetElapsedTime(start).TotalSeconds:0} s";
                    bar.Description = Markup.Escape(now.Note is null ? $"{now.Stage}, {elapsed}" : $"{now.Stage}, {now.Note}, {elapsed}");
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
