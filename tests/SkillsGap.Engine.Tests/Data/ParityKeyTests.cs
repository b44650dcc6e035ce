using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Tests.Architecture;

namespace SkillsGap.Engine.Tests.Data;

/// <summary>The key <c>parity</c> of a scenario.</summary>
public sealed class ParityKeyTests
{
    private static readonly Lazy<WorkforceContent> Made = new(() =>
        WorkforceFolder.Read(Repository.MlopsCase, CancellationToken.None).Content! with { AuditAttributes = [new(0, "origin:x", "a"), new(1, "age", "b")] });

    private static WorkforceContent Content => Made.Value;

    [Fact]
    public void Parity_ReadAndWritten_IsTheSame()
    {
        var rule = new ParityRule(["training:age", "money:origin:x"], 0.1);

        var written = ScenarioFile.Write(Content.Scenario! with { Parity = rule }, Content.Workforce);

        Assert.Equal(rule, ScenarioFile.Parse(written, Content.Workforce, Content.AuditAttributes).Content!.Parity);
        Assert.DoesNotContain("parity", Encoding.UTF8.GetString(ScenarioFile.Write(Content.Scenario!, Content.Workforce)), StringComparison.Ordinal);
        Assert.Equal(ParityRule.DefaultTolerance, Read("""{ "constraints": ["mentor:age"] }""").Content!.Parity!.Tolerance);
    }

    [Theory]
    [InlineData("""{ "constraints": ["training:aeg"] }""", "is not a protected attribute", "Did you mean 'age'?")]
    [InlineData("""{ "constraints": ["lunch:age"] }""", "names \"lunch\"", "training, money, mentor, transition")]
    [InlineData("""{ "constraints": ["training"] }""", "is not WHAT:ATTRIBUTE", "training:gender")]
    [InlineData("""{ "constraints": ["training:age", "training:age"] }""", "is named twice", "Remove one")]
    [InlineData("""{ "constraints": [] }""", "is empty", "leave parity out")]
    [InlineData("""{ "tolerance": 0.1 }""", "is missing", "constraints")]
    [InlineData("""{ "constraints": ["training:age"], "tolerance": 1.1 }""", "is not a number from 0 to 1", "")]
    [InlineData("""{ "constraints": ["training:age"], "near": 1 }""", "is no key known here", "constraints, tolerance")]
    public void Parity_ThatIsWrong_IsSaidWithItsCure(string parity, string message, string cure)
    {
        var error = Assert.Single(Read(parity).Errors);

        Assert.Contains(message, $"{error}", StringComparison.Ordinal);
        Assert.Contains(cure, $"{error}", StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprint_KnowsTheAttributesThatAreKeptInParity_AndNoOthers()
    {
        string Of(ParityRule? parity, params AuditAttribute[] attributes) => DataFingerprint.Of(
            Content with { AuditAttributes = [.. attributes] }, Content.Scenario! with { Parity = parity }, CancellationToken.None);
        var byAge = new ParityRule(["training:age"], 0.2);
        AuditAttribute old = new(1, "age", "old"), young = new(1, "age", "young"), other = new(1, "origin", "x");

        Assert.Equal(Of(null, old), Of(null, young));
        Assert.NotEqual(Of(byAge, old), Of(byAge, young));
        Assert.Equal(Of(byAge, old), Of(byAge, old, other));
        Assert.NotEqual(Of(byAge, old), Of(byAge with { Tolerance = 0.1 }, old));
    }

    private static ReadResult<Scenario> Read(string parity)
    {
        var scenario = Encoding.UTF8.GetString(ScenarioFile.Write(Content.Scenario!, Content.Workforce)).TrimEnd();
        return ScenarioFile.Parse(Encoding.UTF8.GetBytes($"{scenario[..^1]}, \"parity\": {parity} }}"), Content.Workforce, Content.AuditAttributes);
    }
}
