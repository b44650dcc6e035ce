using SkillsGap.Service.Tests.Kills;
using Xunit.Runner.InProc.SystemConsole;

namespace SkillsGap.Service.Tests;

/// <summary>Runs the tests, or is the victim of one.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args is [Victim.Argument, .. var rest] ? Victim.RunAsync(rest) : ConsoleRunner.Run(args);
}
