using System.Collections.Immutable;
using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data;

/// <summary>One person of a generated enterprise, everywhere they are.</summary>
public sealed class PersonErasureTests
{
    private const int Gone = 11;

    private static readonly WorkforceContent Content = WithTraces();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Id => Content.Workforce.People[Gone].Id;

    [Fact]
    public void Records_OfAPerson_AreEveryRowThatHasTheirId()
    {
        var records = PersonRecords.Of(Content, Gone);

        // Counted in the files themselves, by cutting their lines at commas.
        foreach (var (name, bytes) in WorkforceArchive.Files(Content, Token).Where(file => file.Name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var lines = Encoding.UTF8.GetString(bytes).Split('\n').Where(line => line.Split(',')[0] == Id).ToList();
            Assert.Equal(lines.Count, records.Tables.FirstOrDefault(table => table.File == name)?.Rows.Length ?? 0);
        }

        Assert.Equal(["people.csv", "evidence.csv", "responses.csv", "audit_attributes.csv"], records.Tables.Select(table => table.File));
        Assert.Equal([("source", true), ("note", false)], records.Mentions.Select(mention => (mention.Column, mention.IsAll)));
    }

    [Fact]
    public void Workforce_WithoutAPerson_HasNoTraceOfThem_AndAllElseAsItWas()
    {
        var erasure = PersonErasure.Of(Content, Gone, "erased-1", scrubs: true, Token);

        var after = erasure.Content!;
        Assert.All(WorkforceArchive.Files(after, Token), file => Assert.DoesNotContain(Id, Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal));
        Assert.Equal(Content.Workforce.People.Length - 1, after.Workforce.People.Length);
        Assert.Equal(Content.Workforce.Evidence.Count(one => one.Person != Gone), after.Workforce.Evidence.Length);
        Assert.Equal(Content.AuditAttributes.Count(one => one.Person != Gone), after.AuditAttributes.Length);
        Assert.Empty(after.Scenario!.Exclude);
        Assert.Empty(after.Scenario.Pins);
        // Everybody else has the rows they had.
        Assert.Equal(ByPerson(Content).Where(person => person.Key != Id), ByPerson(after));
    }

    [Fact]
    public void ScenarioUnderWay_WithoutAPerson_KeepsThePathsOfOthers_AndNoOfferOfTheirs()
    {
        var steps = ImmutableArray.Create(new StepUnderWay(0, null, Content.Scenario!.AsOf, Content.Scenario.AsOf.AddDays(14), 12, false));
        var role = Content.Scenario.Targets[0].Role;
        var scenario = Content.Scenario with
        {
            Pins = [],
            UnderWay = [new(Gone, OptionKind.Path, role, steps, null, null, 0.7), new(5, OptionKind.Path, role, steps, Gone, null, 0.8)],
            Declined = [new(Gone, role, null), new(6, null, Gone), new(7, role, null)],
        };

        var erasure = PersonErasure.Of(Content with { Scenario = scenario }, Gone, "erased-1", scrubs: true, Token);

        Assert.Empty(erasure.Errors);
        var after = erasure.Content!.Scenario!;
        Assert.Equal((5, null), (Assert.Single(after.UnderWay).Person, after.UnderWay[0].Mentor));
        Assert.Equal(new DeclinedOffer(7, role, null), Assert.Single(after.Declined));
        Assert.Equal(
            ["the path they are on", "paths under way that they mentor, which go on without a mentor: 1", "offers declined by or of them: 2"],
            erasure.Scenario.Skip(1));
    }

    // A crash after any of the files: what is there then is a workforce, and running again ends it.
    [Fact]
    public void Crash_AfterAnyFile_LeavesAWorkforce_AndIsFinishedLater()
    {
        var erasure = PersonErasure.Of(Content, Gone, "erased-1", scrubs: true, Token);
        var files = erasure.Changes.Select(change => change.File).ToList();
        Assert.Equal(("scenario.json", "people.csv"), (files[0], files[^1]));
        foreach (var last in files)
        {
            var folder = Directory.CreateTempSubdirectory("skillsgap-").FullName;
            try
            {
                WorkforceFolder.Write(folder, Content, Token);
                var journal = Path.Combine(folder, "journal");
                var replacement = new FilesReplacement(journal)
                {
                    Moved = path =>
                    {
                        if (Path.GetFileName(path) == last) throw new InvalidOperationException("crash");
                    },
                };
                foreach (var (file, bytes) in erasure.Changes) replacement.Add(Path.Combine(folder, file), bytes);
                Assert.Throws<InvalidOperationException>(replacement.Replace);

                Assert.Empty(WorkforceFolder.Read(folder, Token).Errors);
                Assert.True(FilesReplacement.Finish(journal));
                var read = WorkforceFolder.Read(folder, Token);
                Assert.Equal(erasure.Content!.Workforce.People.Length, read.Content!.Workforce.People.Length);
                Assert.All(Directory.EnumerateFiles(folder), file => Assert.DoesNotContain(Id, File.ReadAllText(file), StringComparison.Ordinal));
                Assert.All(Directory.EnumerateFiles(folder), file => Assert.True(Path.GetExtension(file) is ".csv" or ".json", file));
                Assert.False(FilesReplacement.Finish(journal));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    [Fact]
    public void Replacement_ThatCannotBeWrittenWhole_ChangesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("skillsgap-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a"), "old");
            var replacement = new FilesReplacement(Path.Combine(folder, "journal"));
            replacement.Add(Path.Combine(folder, "a"), "new"u8.ToArray());
            replacement.Add(Path.Combine(folder, "missing", "b"), "new"u8.ToArray());

            Assert.ThrowsAny<IOException>(replacement.Replace);
            Assert.Equal([("a", "old")], Directory.EnumerateFiles(folder).Select(file => (Path.GetFileName(file), File.ReadAllText(file))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void LastPersonOfTheScope_CannotGo_AndNothingIsMade()
    {
        var alone = Content with { Scenario = Content.Scenario! with { Scope = new Scope.OfPeople([Gone]), Exclude = [], Pins = [] } };

        var erasure = PersonErasure.Of(alone, Gone, "erased-1", scrubs: false, Token);

        Assert.Null(erasure.Content);
        Assert.NotEmpty(erasure.Errors);
    }

    private static Dictionary<string, string> ByPerson(WorkforceContent content) => Enumerable.Range(0, content.Workforce.People.Length).ToDictionary(
        p => content.Workforce.People[p].Id,
        p => string.Join('\n', PersonRecords.Of(content, p).Tables.SelectMany(table => table.Rows.Select(row => $"{table.File} {string.Join('|', row)}")))
            .Replace(Id, "erased-1", StringComparison.Ordinal));

    private static WorkforceContent WithTraces()
    {
        var content = WorkforceGenerator.Generate(new() { People = 30, Seed = 3 }).Content;
        var id = content.Workforce.People[Gone].Id;
        var (first, other) = (content.Workforce.Evidence.First(one => one.Person == 2), content.Workforce.Evidence.First(one => one.Person == 3));
        return content with
        {
            Workforce = content.Workforce with
            {
                Evidence = [.. content.Workforce.Evidence, first with { Source = id }, other with { Note = $"reviewed with {id} present" }],
                Responses = [new(Gone, 0, "item-1", true, content.Scenario!.AsOf), new(4, 0, "item-1", false, content.Scenario.AsOf)],
            },
            Scenario = content.Scenario! with { Exclude = [Gone], Pins = [new(5, OptionKind.Path, Gone)] },
        };
    }
}
