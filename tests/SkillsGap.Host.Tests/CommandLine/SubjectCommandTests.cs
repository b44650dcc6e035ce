using System.Text.Json;
using SkillsGap.Host.Tests.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class SubjectCommandTests(PlannedExample planned)
{
    // Has a correction in the folder of this test, an expired certificate and a path in the plan.
    private const string Person = "E1015";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letter_HasEveryStoredRow_WhatIsBelieved_WhatIsDecided_AndWhatCanBeAskedFor()
    {
        using var folder = TemporaryFolder.CopyOfExample();
        await File.AppendAllTextAsync(
            folder["evidence.csv"],
            $"{Person},ml-iac,override,2026-01-02,0.45,1,J. Head,2026-12-31,showed the cluster script\n"
            + $"{Person},ml-cicd,override,2025-02-02,0.20,1,J. Head,2025-12-31,an old view\n", Token);
        await File.WriteAllTextAsync(folder["audit_attributes.csv"], $"person_id,attribute,value\n{Person},age_band,35-54\n", Token);

        var run = await SkillsGapProcess.RunAsync("subject", folder.Path, Person, "--plan", planned.Path, "--out", folder["letter.md"]);
        var letter = await File.ReadAllTextAsync(folder["letter.md"], Token);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        // The plan was made before the corrections, and is given all the same.
        Assert.Contains("was made from other data", run.Error, StringComparison.Ordinal);
        foreach (var line in (await File.ReadAllLinesAsync(folder["evidence.csv"], Token)).Where(line => line.StartsWith(Person, StringComparison.Ordinal)))
            Assert.Contains($"skill_id {line.Split(',')[1]}, kind {line.Split(',')[2]}, date {line.Split(',')[3]}", letter, StringComparison.Ordinal);
        Assert.Contains("In force: ml-iac was set to 0.45 by J. Head on 2026-01-02, until 2026-12-31: showed the", letter, StringComparison.Ordinal);
        Assert.Contains("Not in force (expired): ml-cicd was set to 0.20", letter, StringComparison.Ordinal);
        Assert.Contains("attribute age_band, value 35-54", letter, StringComparison.Ordinal);
        Assert.Contains("read by the audit of fairness alone", letter, StringComparison.Ordinal);
        await using var file = File.OpenRead(Path.Combine(planned.Path, "plan.json"));
        var plan = await PlanJson.ReadAsync<PlanDocument>(file, Token);
        Assert.Contains(plan.People.Single(person => person.Id == Person).Reason!.Text, letter, StringComparison.Ordinal);
        Assert.Contains("erased", letter, StringComparison.Ordinal);
        // Nobody else's rows.
        Assert.DoesNotContain("E1007", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_WithoutAPlan_DecidesNothing()
    {
        var run = await SkillsGapProcess.RunAsync("subject", SkillsGapProcess.Example, Person, "--json");
        var subject = JsonSerializer.Deserialize<SubjectDocument>(run.Output, Web)!;

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((Person, null, null), (subject.Id, subject.Why.Decision, subject.Plan));
        Assert.Equal(
            File.ReadLines(Path.Combine(SkillsGapProcess.Example, "evidence.csv")).Count(line => line.StartsWith(Person, StringComparison.Ordinal)),
            subject.Records.Single(table => table.File == "evidence.csv").Rows.Count);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData(Person, "--plan", "no-such-folder")]
    [InlineData(Person, "--out", "no-such-folder/letter.md")]
    public async Task WrongUse_SaysWhatIsWrong(params string[] args)
    {
        var run = await SkillsGapProcess.RunAsync(["subject", SkillsGapProcess.Example, .. args]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\n  ", run.Error, StringComparison.Ordinal);
    }
}
