using System.Text;
using SkillsGap.Host.Tests.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

/// <summary>Somebody of the example goes: from the folder, from its scenario, from texts about others and from a plan.</summary>
public sealed class EraseCommandTests(PlannedExample planned)
{
    // A senior data engineer, who is a mentor in the plan.
    private const string Mentor = "E1246";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erased_FromFolderAndPlan_IsNowhereInTheBytes_AndTotalsStayAndVerify()
    {
        using var folder = await WithTracesAsync();
        using var plan = planned.Copy();
        File.Delete(plan["result.json"]);
        var before = await PlanAsync(plan.Path);
        // Plans with parity are other plans of the same people.
        Directory.CreateDirectory(plan["parity-0.2"]);
        foreach (var file in new[] { planned.Problem, planned.Result }) File.Copy(file, Path.Combine(plan["parity-0.2"], Path.GetFileName(file)));

        var run = await SkillsGapProcess.RunAsync("erase", folder.Path, Mentor, "--plan", plan.Path, "--scrub");
        var after = await PlanAsync(plan.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (var file in Directory.EnumerateFiles(folder.Path).Concat(Directory.EnumerateFiles(plan.Path, "*", SearchOption.AllDirectories)))
            Assert.DoesNotContain(Mentor, await File.ReadAllTextAsync(file, Token), StringComparison.Ordinal);
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("validate", folder.Path)).ExitCode);

        Assert.Equal(["erased-1"], after.Erased!);
        Assert.Equal((before.Proof.Value, before.Proof.Bound, before.People.Count), (after.Proof.Value, after.Proof.Bound, after.People.Count));
        Assert.Equal(before.People.Sum(person => person.Decision!.Cash), after.People.Sum(person => person.Decision!.Cash), 1e-9);
        Assert.Equal(before.Rows.Select(row => (row.Used, row.Price)), after.Rows.Select(row => (row.Used, row.Price)));
        Assert.DoesNotContain(after.People, person => person.Id == "erased-1" && (person.Reason is not null || person.Gaps.Count > 0));

        var parity = await SkillsGapProcess.RunAsync("verify", Path.Combine(plan["parity-0.2"], "problem.json"), Path.Combine(plan["parity-0.2"], "result.json"));
        Assert.True(parity.ExitCode == 0, parity.Output + parity.Error);
        var verified = await SkillsGapProcess.RunAsync("verify", folder.Path, plan.Path);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.Contains("erased since", verified.Output, StringComparison.Ordinal);
        // Reviews and reports go on with those who are left, and say so.
        await File.WriteAllTextAsync(plan["events.csv"], "date,person_id,event,module_id\n2026-01-06,E1071,started,ctr-lab\n", Token);
        var reviewed = await SkillsGapProcess.RunAsync("progress", folder.Path, plan.Path, plan["events.csv"], "--as-of", "2026-09-30");
        Assert.True(reviewed.ExitCode == 0, reviewed.Error);
        Assert.Contains("somebody was erased since: the review is of those who are left", reviewed.Error, StringComparison.Ordinal);
        var report = await SkillsGapProcess.RunAsync("report", plan.Path, "--folder", folder.Path, "--no-frontier", "--out", plan["plan.html"]);
        Assert.Equal(0, report.ExitCode);
        Assert.Contains("levels are of those who are left", report.Error, StringComparison.Ordinal);
        var again = await SkillsGapProcess.RunAsync("plan", folder.Path, "--from", plan.Path, "--gap", "0.2", "--out", folder["again"]);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("verify", folder.Path, folder["again"])).ExitCode);
    }

    [Fact]
    public async Task Erased_FromAPlanThatKeepsParity_LeavesAReviewOfThoseWhoAreLeft()
    {
        using var folder = TemporaryFolder.CopyOfExample();
        string[] ids = [.. (await File.ReadAllLinesAsync(folder["people.csv"], Token))[1..].Select(line => line.Split(',')[0])];
        await File.WriteAllLinesAsync(
            folder["audit_attributes.csv"], ["person_id,attribute,value", .. ids.Select((id, i) => $"{id},place,{(i % 2 == 0 ? "here" : "there")}")], Token);
        var made = await SkillsGapProcess.RunAsync(
            "plan", folder.Path, "--parity", "training:place", "--tolerance", "0.1", "--gap", "0.2", "--out", folder["plan"]);
        Assert.True(made.ExitCode == 0, made.Error);
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("erase", folder.Path, "E1025", "--plan", folder["plan"])).ExitCode);
        await File.WriteAllTextAsync(folder["happened.txt"], "date,person_id,event,module_id\n2026-01-06,E1071,started,ctr-lab\n", Token);

        var reviewed = await SkillsGapProcess.RunAsync("progress", folder.Path, folder["plan"], folder["happened.txt"], "--as-of", "2026-01-20");

        Assert.True(reviewed.ExitCode == 0, reviewed.Error);
        Assert.Contains("somebody was erased since: the review is of those who are left", reviewed.Error, StringComparison.Ordinal);
    }

    // One declined, the other mentors those who struggle: both stand in the scenario to go on from, and in the review.
    [Theory]
    [InlineData("E1207", "Declined, and not offered again: ML engineer", "declined the path")]
    [InlineData("E1260", "Proposed as the mentor of 2 who struggle", "Reviewed on 2026-03-09: done")]
    public async Task SomebodyAfterAReview_IsToldAllOfIt_AndOnceErasedIsNowhereInTheBytes(string id, string said, string also)
    {
        using TemporaryFolder folder = new();
        var events = Path.Combine(SkillsGapProcess.Example, "..", "mlops-45.events", "first-two-months.csv");
        var reviewed = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "progress", SkillsGapProcess.Example, planned.Path, events, "--as-of", "2026-03-09", "--out", folder.Path);
        Assert.True(reviewed.ExitCode == 0, reviewed.Error);
        var before = await ReviewAsync(folder.Path);
        var letter = await SkillsGapProcess.RunAsync("subject", folder["workforce"], id, "--plan", folder.Path);
        Assert.Contains(said, letter.Output, StringComparison.Ordinal);
        Assert.Contains(also, letter.Output, StringComparison.Ordinal);

        var run = await SkillsGapProcess.RunAsync("erase", folder["workforce"], id, "--plan", folder.Path, "--scrub");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(id, await File.ReadAllTextAsync(file, Token), StringComparison.Ordinal);
        var after = await ReviewAsync(folder.Path);
        Assert.Equal((before.States, before.Money), (after.States, after.Money));
        Assert.Equal(before.People.Select(one => one.State).Order(), after.People.Select(one => one.State).Order());
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("verify", folder["workforce"], folder.Path)).ExitCode);
    }

    [Fact]
    public async Task Erased_FromAFolder_IsAlsoGoneFromTheWorkforceWithinItsPlan()
    {
        using var folder = TemporaryFolder.CopyOfExample();
        using var plan = planned.Copy();
        var inside = Directory.CreateDirectory(plan["workforce"]).FullName;
        foreach (var file in Directory.EnumerateFiles(SkillsGapProcess.Example)) File.Copy(file, Path.Combine(inside, Path.GetFileName(file)));

        var run = await SkillsGapProcess.RunAsync("erase", folder.Path, Mentor, "--plan", plan.Path, "--scrub");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(inside, run.Error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(inside, "evidence.csv"), run.Output.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(inside))
            Assert.Equal(await File.ReadAllTextAsync(folder[Path.GetFileName(file)], Token), await File.ReadAllTextAsync(file, Token));
        Assert.DoesNotContain(Mentor, await File.ReadAllTextAsync(Path.Combine(inside, "people.csv"), Token), StringComparison.Ordinal);
    }

    // What is verified of such a plan is verified: a figure changed by hand is found.
    [Fact]
    public async Task PlanAfterAnErasure_WithAChangedFigure_FailsToVerify()
    {
        using var folder = TemporaryFolder.CopyOfExample();
        using var plan = planned.Copy();
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("erase", folder.Path, Mentor, "--plan", plan.Path)).ExitCode);
        var stored = await PlanAsync(plan.Path);
        await using (var file = File.Create(plan["plan.json"]))
            await PlanJson.WriteAsync(file, stored with { Proof = stored.Proof with { Value = stored.Proof.Value + 1000 } }, Token);

        Assert.Equal(1, (await SkillsGapProcess.RunAsync("verify", folder.Path, plan.Path)).ExitCode);
    }

    [Fact]
    public async Task DryRun_SaysWhatWouldGo_AndChangesNothing()
    {
        using var folder = await WithTracesAsync();
        using var plan = planned.Copy();
        var before = Bytes(folder.Path, plan.Path);

        var run = await SkillsGapProcess.RunAsync("erase", folder.Path, Mentor, "--plan", plan.Path, "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, Bytes(folder.Path, plan.Path));
        Assert.Contains("evidence.csv", run.Output, StringComparison.Ordinal);
        Assert.Contains("they are excluded", run.Output, StringComparison.Ordinal);
        // A longer text about somebody else is reported with its row, and only replaced on demand.
        Assert.Contains("column note, about E1007", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutScrub_LongerTextsStayAndAreSaid()
    {
        using var folder = await WithTracesAsync();
        var run = await SkillsGapProcess.RunAsync("erase", folder.Path, Mentor);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("column note, about E1007", run.Error, StringComparison.Ordinal);
        var evidence = await File.ReadAllTextAsync(folder["evidence.csv"], Token);
        Assert.Contains($"shadowed {Mentor} for a week", evidence, StringComparison.Ordinal);
        Assert.Contains(",erased-1,", evidence, StringComparison.Ordinal);
        Assert.Contains($"evidence.csv: has {Mentor} in it still", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("e1246")]
    public async Task SomebodyWhoIsNotThere_IsWrongUse(string id)
    {
        using var folder = TemporaryFolder.CopyOfExample();
        var before = Bytes(folder.Path);
        Assert.Equal(2, (await SkillsGapProcess.RunAsync("erase", folder.Path, id)).ExitCode);
        Assert.Equal(before, Bytes(folder.Path));
    }

    // The example with the person as somebody's source, within a longer note, excluded, pinned and a mentor by pin.
    private static async Task<TemporaryFolder> WithTracesAsync()
    {
        var folder = TemporaryFolder.CopyOfExample();
        await File.AppendAllTextAsync(
            folder["evidence.csv"],
            $"E1007,sql,supervisor,2025-12-01,0.5,1,{Mentor},,\nE1007,python,project,2025-12-01,0.4,1,retrospective,,shadowed {Mentor} for a week\n", Token);
        var scenario = await File.ReadAllTextAsync(folder["scenario.json"], Token);
        await File.WriteAllTextAsync(
            folder["scenario.json"],
            scenario.Replace("\"exclude\": []", $"\"exclude\": [\"{Mentor}\"]", StringComparison.Ordinal), Token);
        return folder;
    }

    private static async Task<PlanDocument> PlanAsync(string folder)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "plan.json"));
        return await PlanJson.ReadAsync<PlanDocument>(file, Token);
    }

    private static async Task<ReviewDocument> ReviewAsync(string folder)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "review.json"));
        return await PlanJson.ReadAsync<ReviewDocument>(file, Token);
    }

    private static string Bytes(params string[] folders) => string.Join(
        '\n', folders.SelectMany(Directory.EnumerateFiles).Order().Select(file => $"{file} {Encoding.Latin1.GetString(File.ReadAllBytes(file))}"));
}
