using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>The two consoles: answers go to standard output, everything else to standard error. In colour only on a terminal.</summary>
internal static class Screen
{
    /// <summary>Columns used where no terminal says how wide it is.</summary>
    private const int WidthElsewhere = 120;

    /// <summary>Stands beside a level that a human set.</summary>
    public const string CorrectedMark = "*";

    /// <summary>What the mark means.</summary>
    public const string CorrectedNote = "* set by hand, not estimated; skillsgap corrections FOLDER says by whom and why.";

    /// <summary>Standard output.</summary>
    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error.</summary>
    public static IAnsiConsole Error { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Standard output as bytes, for documents.</summary>
    public static Stream StandardOutput() => Console.OpenStandardOutput();

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (redirected) console.Profile.Width = WidthElsewhere;
        console.Pipeline.Attach(new FittedTables());
        return console;
    }
}
