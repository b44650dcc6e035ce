using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Commands;

/// <summary><c>allocate PROBLEM.json --out RESULT.json</c>: plans an allocation problem.</summary>
internal static class AllocateCommand
{
    private const int Done = 0, AnswerIsNo = 1, WrongUse = 2;

    public static Command Create()
    {
        var problem = new Argument<string>("PROBLEM.json") { Description = "The problem, in the format skillsgap-allocation/1." };
        var output = new Option<string>("--out") { Description = "Where to write the result (JSON).", Required = true, HelpName = "RESULT.json" };
        var timeLimit = new Option<double?>("--time-limit")
        {
            Description = "Seconds after which the best plan so far is the answer; default none. A run cut short need not repeat.",
            CustomParser = result => Number<double>(result, seconds => seconds is > 0 and < 1e9, "a number of seconds above 0"),
        };
        var gap = new Option<double>("--gap")
        {
            Description = "Relative gap at which to stop.",
            DefaultValueFactory = _ => 1e-4,
            CustomParser = result => Number<double>(result, gap => gap >= 0, "a number of at least 0"),
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of the search; the same seed gives the same plan.",
            DefaultValueFactory = _ => 1,
            CustomParser = result => Number<ulong>(result, _ => true, "a whole number of at least 0"),
        };
        var threads = new Option<int>("--threads")
        {
            Description = "Threads to use; never changes the plan.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = result => Number<int>(result, count => count >= 1, "a whole number of at least 1"),
        };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON instead of a table." };
        var command = new Command("allocate", "Choose at most one option per group within the limits of all rows, for the most value; and prove how good that is.")
        {
            problem, output, timeLimit, gap, seed, threads, json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(problem)!,
            parsed.GetValue(output)!,
            new PlannerSettings
            {
                TimeLimit = parsed.GetValue(timeLimit) is double seconds ? TimeSpan.FromSeconds(seconds) : null,
                GapTarget = parsed.GetValue(gap),
                Seed = parsed.GetValue(seed),
                Threads = parsed.GetValue(threads),
            },
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static T Number<T>(ArgumentResult result, Func<T, bool> allowed, string wanted) where T : struct, IParsable<T>
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (T.TryParse(text, CultureInfo.InvariantCulture, out T value) && allowed(value))
            return value;
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} \"{text}\": expected {wanted}.");
        return default;
    }

    private static async Task<int> RunAsync(string path, string output, PlannerSettings settings, bool json, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return Fail(WrongUse, $"{path}: there is no such file\n  Correct the path of the problem.");
        string folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        if (!Directory.Exists(folder))
            return Fail(WrongUse, $"{output}: there is no folder {folder}\n  Make the folder first, or write elsewhere.");
        long start = settings.TimeProvider.GetTimestamp();
        (AllocationProblem? problem, IReadOnlyList<string> errors) = await ProblemFile.ReadAsync(path, CancellationToken.None);
        if (problem is null)
            return Fail(AnswerIsNo, [.. errors]);
        AllocationResult result = await PlanningView.RunAsync(progress => Planner.Solve(problem, settings, progress, cancellation));
        AllocationResultDocument document = AllocationMapping.ToDocument(problem, result, settings.Seed);
        // What is cancelled is the search: its best plan is still written.
        await AtomicFile.WriteAsync(output, stream => AllocationJson.WriteResultAsync(stream, document, CancellationToken.None));
        if (json)
        {
            await using Stream stdout = Console.OpenStandardOutput();
            await AllocationJson.WriteResultAsync(stdout, document, CancellationToken.None);
        }
        else
            PlanningView.Summarise(problem, result, settings.TimeProvider.GetElapsedTime(start));
        return result.Status is PlanStatus.Optimal or PlanStatus.Feasible ? Done : AnswerIsNo;
    }

    private static int Fail(int code, params string[] errors)
    {
        foreach (string error in errors)
            Console.Error.WriteLine(error);
        return code;
    }
}
