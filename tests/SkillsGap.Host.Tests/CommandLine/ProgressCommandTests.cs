using SkillsGap.Host.Commands;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

/// <summary>The year of the 45-person case as its script plays it, and what can be typed wrong.</summary>
public sealed class ProgressCommandTests
{
    private static readonly string Events = Path.Combine(SkillsGapProcess.Example, "..", "mlops-45.events");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Year_OfTheCase_IsToldByItsReviews()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, (await Run("plan", SkillsGapProcess.Example, "--out", folder["january"])).ExitCode);
        var march = await Run(
            "progress", SkillsGapProcess.Example, folder["january"], Path.Combine(Events, "first-two-months.csv"), "--as-of", "2026-03-09", "--out",
            folder["march"], "--svg", folder["march.svg"]);

        Assert.True(march.ExitCode == 0, march.Error);
        var review = await ReadAsync(folder["march"]);
        TierStatesDocument Tier(string name) => review.Tiers.Single(tier => tier.Tier == name);
        Assert.Equal((12, 10), (Tier("targeted").People, Tier("targeted").States.Done));
        Assert.Equal((8, 6, 2), (Tier("structured").People, Tier("structured").States.OnTrack, Tier("structured").States.Struggling));
        Assert.Equal((7, 3), (Tier("extensive").People, Tier("extensive").Matched));
        Assert.Equal(2, review.Strugglers.Count);
        Assert.All(review.Strugglers, one => Assert.Equal(("ml-containers", "E1260"), (Assert.Single(one.Skills), one.Mentor)));
        Assert.Equal("done", review.People.Single(one => one.Person == "E1036").State);
        Assert.Contains("E1036,insight,ml-product-owner,", await File.ReadAllTextAsync(Path.Combine(folder["march"], "workforce", "people.csv"), Token), StringComparison.Ordinal);
        Assert.Equal((4, 14), (review.Targets[0].Then, review.Targets[0].Now));
        Assert.True(review.Targets[0].Replanned > review.Targets[0].Unchanged);
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(folder["march.svg"], Token), StringComparison.Ordinal);
        Assert.Contains("Kofi Mensah", march.Output, StringComparison.Ordinal);

        // What was planned again holds by itself, and the next review begins there.
        var verified = await Run("verify", Path.Combine(folder["march"], "workforce"), folder["march"]);
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
        var september = await Run(
            "progress", Path.Combine(folder["march"], "workforce"), folder["march"], Path.Combine(Events, "until-the-deadline.csv"), "--as-of", "2026-09-30", "--out",
            folder["september"]);
        Assert.True(september.ExitCode == 0, september.Error);
        var last = await ReadAsync(folder["september"]);
        Assert.Equal((14, 22, 22), (last.Targets[0].Then, last.Targets[0].Now, last.Targets[0].Headcount));
        Assert.All(
            new[] { review.Money, last.Money }, money => Assert.Equal(money.Planned + money.Extra, money.Spent + money.Committed + money.Freed, 9));
        Assert.True(last.Money.Extra > 0);
        Assert.Null(last.Replan);
    }

    [Fact]
    public void ScenarioThatCannotBePlannedAgain_IsToldInTheReviewAndWhereToMendIt()
    {
        const string error = "scenario.json: pins: person E1015: no option of kind path with mentor E1042 is left\nDrop the pin.";

        Assert.StartsWith(error, new ProgressOutput("march", "next").WhereToMend(error), StringComparison.Ordinal);
        Assert.EndsWith(
            $"Mend it in {Path.Combine("next", "scenario.json")}, then: skillsgap plan next --out march", new ProgressOutput("march", "next").WhereToMend(error),
            StringComparison.Ordinal);
        Assert.Contains("--out DIR writes it", new ProgressOutput(null, null).WhereToMend(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_TypedWrong_SaysSoBeforeItWorks()
    {
        using TemporaryFolder folder = new();
        var events = Path.Combine(Events, "first-two-months.csv");
        foreach (var (args, said) in new (string[], string)[]
        {
            (["progress", SkillsGapProcess.Example, folder["none"], events], "there is no such folder"),
            (["progress", SkillsGapProcess.Example, folder.Path, folder["none.csv"]], "there is no such file"),
            (["progress", SkillsGapProcess.Example, folder.Path, events, "--out", folder.Path], "is the plan that is reviewed"),
            (["progress", SkillsGapProcess.Example, folder.Path, events, "--workforce-out", folder.Path], "--workforce-out goes with --out"),
            (["progress", SkillsGapProcess.Example, folder.Path, events, "--as-of", "9/3/2026"], "expected a day"),
            (["progress", SkillsGapProcess.Example, folder.Path, events, "--late-after", "50"], "--struggling-after is below --late-after"),
        })
        {
            var run = await Run(args);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
        }
    }

    private static Task<SkillsGapProcess> Run(params string[] args) => SkillsGapProcess.RunWithoutOrToolsAsync(args);

    private static async Task<ReviewDocument> ReadAsync(string folder)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "review.json"));
        return await PlanJson.ReadAsync<ReviewDocument>(file, Token);
    }
}
