using System.Text;
using System.Text.Json;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class EvaluateResponsesCommandTests : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Responses_AsJson_ScoresTheFilterAboveTheShares()
    {
        // Ten people and ten items in order of ability and difficulty; who is above the item is right in nine cases of ten.
        var text = new StringBuilder("person_id,skill_id,item_id,correct,date,fold\n");
        for (var n = 0; n < 3000; n++)
        {
            var (person, item) = (n * 7 % 10, n / 10 % 10);
            var correct = (person > item) == (n * 13 % 97 % 10 != 0);
            var day = new DateOnly(2026, 1, 1).AddDays(n / 100);
            text.Append(FormattableString.Invariant($"p{person},s,i{item},{(correct ? 1 : 0)},{day:yyyy-MM-dd},{(n < 2000 ? "train" : "test")}\n"));
        }

        await File.WriteAllTextAsync(folder["answers.csv"], text.ToString(), TestContext.Current.CancellationToken);

        var run = await SkillsGapProcess.RunAsync("evaluate", "responses", folder["answers.csv"], "--split", "fold", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var document = JsonSerializer.Deserialize<ResponseEvaluationDocument>(run.Output, Web)!;
        Assert.Equal((3000, 1000, 10, 1, 10), (document.Responses, document.HeldOut, document.People, document.Skills, document.Items));
        Assert.Equal(["two-level filter", "share of the item", "share of the person", "overall share"], document.Predictors.Select(p => p.Name));
        Assert.All(document.Predictors.Skip(1), other => Assert.True(document.Predictors[0].LogLoss < other.LogLoss - 0.05));
        Assert.All(document.Predictors.Skip(1), other => Assert.True(document.Predictors[0].Auc > other.Auc + 0.05));
    }

    [Theory]
    [InlineData("no-such-file.csv", "fold", "there is no such file")]
    [InlineData("answers.csv", "date", "is no column that says what is held out")]
    public async Task Responses_WrongUse_IsSaid(string file, string split, string complaint)
    {
        await File.WriteAllTextAsync(folder["answers.csv"], "", TestContext.Current.CancellationToken);

        var run = await SkillsGapProcess.RunAsync("evaluate", "responses", folder[file], "--split", split);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Responses_WithErrorsOrNothingHeldOut_IsNotScored()
    {
        const string header = "person_id,skill_id,item_id,correct,date,fold\n";
        await File.WriteAllTextAsync(folder["wrong.csv"], header + "p,s,i,2,2026-01-01,test\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["train.csv"], header + "p,s,i,1,2026-01-01,train\n", TestContext.Current.CancellationToken);

        var wrong = await SkillsGapProcess.RunAsync("evaluate", "responses", folder["wrong.csv"], "--split", "fold");
        var train = await SkillsGapProcess.RunAsync("evaluate", "responses", folder["train.csv"], "--split", "fold");

        Assert.Equal((1, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains("wrong.csv, row 2, column correct, '2'", wrong.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (train.ExitCode, train.Output));
        Assert.Contains("nothing is held out", train.Error, StringComparison.Ordinal);
    }
}
