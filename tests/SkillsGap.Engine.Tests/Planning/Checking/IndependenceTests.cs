using System.Reflection;
using System.Text.RegularExpressions;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Tests.Architecture;

namespace SkillsGap.Engine.Tests.Planning.Checking;

/// <summary>A checker that calls the solver proves nothing. It may name the problem's public vocabulary and itself; the part that asks
/// OR-Tools anew also names what an integer model is and who answers it, and nothing of how the planner writes its own.</summary>
public sealed partial class IndependenceTests
{
    private static readonly string[] Vocabulary =
    [
        nameof(AllocationProblem), nameof(AllocationRow), nameof(AllocationGroup), nameof(AllocationOption), nameof(AllocationBlock),
        nameof(RowUse), nameof(WorthSegment),
    ];

    private static readonly string[] Seam =
    [
        "Core", nameof(ExactCore), nameof(CpModel), nameof(CpGroup), nameof(CpLinear), nameof(CpLimits), nameof(CpAnswer), nameof(CpStatus),
    ];

    [Theory]
    [InlineData("", false)]
    [InlineData("/Resolving", true)]
    public void Checking_NamesNothingOfTheSolver(string folder, bool asks)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        HashSet<string> forbidden =
        [
            .. typeof(AllocationProblem).Assembly.GetTypes()
                .Where(type => type.Namespace?.StartsWith("SkillsGap.Engine.Planning", StringComparison.Ordinal) == true)
                .Where(type => type.Namespace?.StartsWith(typeof(AllocationChecker).Namespace!, StringComparison.Ordinal) != true)
                .Select(type => type.Name).Except(Vocabulary),
            .. typeof(AllocationProblem).GetProperties(Hidden).Select(property => "problem." + property.Name),
            "Pricing", "Search", "Core", "WorthOf",
        ];
        Assert.Contains("RowTerms", forbidden);
        Assert.Contains("CpModelBuilder", forbidden);
        Assert.Contains("problem.Columns", forbidden);
        if (asks)
            forbidden.ExceptWith(Seam);
        SourceFile[] sources = [.. SourceFile.In("engine/SkillsGap.Engine/Planning/Checking" + folder).Where(file => asks || file.Folder != "Resolving")];
        Assert.NotEmpty(sources);
        Assert.Empty(sources.SelectMany(file => Names().Matches(file.Code)
            .Select(match => match.Value.TrimStart('_')).Where(forbidden.Contains).Select(name => $"{file.Path}: {name}")));
    }

    // A name, and a member of the problem.
    [GeneratedRegex(@"_?problem\.\w+|\w+")]
    private static partial Regex Names();
}
