using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SkillsGap.Engine.Tests.Architecture;

/// <summary>Dependencies point one way (DESIGN 3).</summary>
public sealed class DependencyTests
{
    // A new folder of the engine: a line here with what it may know.
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Model"] = [],
        ["Data"] = ["Model"],
        ["Proficiency"] = ["Model"],
        ["ModelFiles"] = ["Model", "Data", "Proficiency"],
        ["Adjacency"] = ["Model"],
        ["Matching"] = ["Model", "Adjacency"],
        ["Planning"] = [],
        ["Learning"] = ["Model", "Proficiency", "Adjacency"],
        ["Scenarios"] = ["Model", "Proficiency", "Adjacency", "Learning", "Planning"],
        ["Composition"] = ["Model", "Proficiency", "Adjacency", "Learning", "Planning", "Scenarios"],
        ["Generating"] = ["Model", "Data"],
        ["Adoption"] = ["Model", "Learning", "Scenarios", "Audit"],
        ["Audit"] = ["Model", "Proficiency", "Adjacency", "Learning", "Planning", "Scenarios"],
        ["Tracking"] = ["Model", "Data", "Proficiency", "Adjacency", "Learning", "Planning", "Scenarios"],
        ["Explaining"] = ["Model", "Proficiency", "Adjacency", "Learning", "Planning", "Scenarios"],
    };

    [Theory]
    [InlineData("engine/SkillsGap.Kernels")]
    [InlineData("engine/SkillsGap.Wire")]
    [InlineData("engine/SkillsGap.Engine", "SkillsGap.Kernels")]
    [InlineData("host/SkillsGap.Host", "SkillsGap.Engine", "SkillsGap.Wire")]
    [InlineData("datasets/SkillsGap.Datasets")]
    public void Project_References_PointOneWay(string project, params string[] expected)
    {
        var file = Path.Combine(Repository.Root, project, $"{Path.GetFileName(project)}.csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(expected, references.Order());
    }

    [Fact]
    public void Folders_OfTheEngine_AreAllKnownHere() =>
        Assert.Equal(MayKnow.Keys.Order(), SourceFile.Engine().Select(file => file.Folder).Distinct().Order());

    [Fact]
    public void Folders_OfTheEngine_KnowOnlyWhatTheyMay()
    {
        var folders = string.Join('|', MayKnow.Keys);
        var mention = new Regex($@"SkillsGap\.Engine\.({folders})\b|(?<![\w.])({folders})\.[A-Z]\w*");
        var strangers =
            from file in SourceFile.Engine()
            from Match match in mention.Matches(file.Code)
            let known = match.Groups[1].Value + match.Groups[2].Value
            where known != file.Folder && !MayKnow[file.Folder].Contains(known)
            select $"{file.Path} knows {known} ({match.Value})";

        Assert.Empty(strangers);
    }

    [Fact]
    public void Truth_IsReadByEvaluationAlone()
    {
        var reader = new Regex(@"\bTrueLevelsFile\b");

        var users = SourceFile.In("engine").Concat(SourceFile.In("host")).Where(file => reader.IsMatch(file.Code)).Select(file => Path.GetFileName(file.Path));

        Assert.Equal(["EvaluateCommand.cs", "TrueLevelsFile.cs"], users.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ProtectedAttributes_ReachTheAuditAlone()
    {
        var vocabulary = new Regex(@"\b(AuditAttributes?|AuditPartition|AuditGroup|ParityConstraint)\b");

        var users = SourceFile.Engine().Where(file => vocabulary.IsMatch(file.Code)).Select(file => file.Folder).Distinct();

        Assert.Equal(["Audit", "Data", "Generating", "Model"], users.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_AreStatedAsAProblemInOnePlaceAKindOfProblem()
    {
        var vocabulary = new Regex(@"\b(AllocationGroup|AllocationOption|AllocationRow|RowUse|WorthSegment)\b");

        var users = SourceFile.Engine().Where(file => file.Folder != "Planning" && vocabulary.IsMatch(file.Code)).Select(file => file.Path);

        // A plan of who learns what, the composition of a team, and what learning takes in both.
        Assert.Equal(
            ["Composition/DesignProblem.cs", "Composition/NextWorths.cs", "Scenarios/AllocationBuilder.cs", "Scenarios/LearningResources.cs"],
            users.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void LearningAndPlanning_MeetOnlyWhereAPlanIsMadeOrExplained()
    {
        var meet = SourceFile.Engine().Where(file => Uses(file, "Learning") && Uses(file, "Planning"))
            .Select(file => file.Path)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "Composition/DesignProblem.cs", "Scenarios/AllocationBuilder.cs", "Scenarios/ConfidentFrontier.cs", "Scenarios/ConfidentPlanner.cs",
                "Scenarios/LearningResources.cs",
                "Scenarios/PersonWhatIf.cs", "Scenarios/PersonWhatIfAnswer.cs",
                "Scenarios/WorkforcePlan.cs", "Scenarios/WorkforcePlanner.cs",
            ],
            meet);

        static bool Uses(SourceFile file, string folder) =>
            file.Code.Contains($"using SkillsGap.Engine.{folder};", StringComparison.Ordinal);
    }
}
