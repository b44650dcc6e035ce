using System.Reflection;
using System.Text.RegularExpressions;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning.Checking;

/// <summary>A checker that calls the solver proves nothing. It may name the problem's public vocabulary and itself.</summary>
public sealed partial class IndependenceTests
{
    private static readonly string[] Vocabulary =
    [
        nameof(AllocationProblem), nameof(AllocationRow), nameof(AllocationGroup), nameof(AllocationOption), nameof(AllocationBlock), nameof(RowUse), nameof(WorthSegment),
    ];

    [Fact]
    public void Checking_NamesNothingOfTheSolver()
    {
        Type[] planning = [.. typeof(AllocationProblem).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("SkillsGap.Engine.Planning", StringComparison.Ordinal) == true)];
        HashSet<string> forbidden = [.. planning.Where(type => type.Namespace != typeof(AllocationChecker).Namespace).Select(type => type.Name).Except(Vocabulary),
            .. typeof(AllocationProblem).GetProperties(BindingFlags.Instance | BindingFlags.NonPublic).Select(property => "problem." + property.Name),
            "Pricing", "Search", "Core", "WorthOf"];
        Assert.Contains("RowTerms", forbidden);
        Assert.Contains("problem.Columns", forbidden);
        string[] sources = Directory.GetFiles(Path.Combine(Root(), "engine", "SkillsGap.Engine", "Planning", "Checking"), "*.cs");
        Assert.NotEmpty(sources);
        foreach (string source in sources)
            Assert.Empty(Names().Matches(Comment().Replace(File.ReadAllText(source), "")).Select(match => match.Value.TrimStart('_')).Intersect(forbidden).Select(name => $"{Path.GetFileName(source)}: {name}"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SkillsGap.Engine.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();

    // A name, and a member of the problem.
    [GeneratedRegex(@"_?problem\.\w+|\w+")]
    private static partial Regex Names();
}
