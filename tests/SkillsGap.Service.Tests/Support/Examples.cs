using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Host.Storage;

namespace SkillsGap.Service.Tests.Support;

/// <summary>The example of the repository, as content.</summary>
internal static class Examples
{
    /// <summary>The folder of the 45 people.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "datasets", "mlops-45");

    /// <summary>The example with a person who is named wherever somebody can be.</summary>
    public static WorkforceContent Workforce(string id, string name, string note)
    {
        var content = WorkforceFolder.Read(Folder, CancellationToken.None).Content!;
        var workforce = content.Workforce;
        var at = Enumerable.Range(0, workforce.People.Length).First(i => workforce.People[i].Id == id);
        int[] others = [.. Enumerable.Range(0, 3).Where(i => i != at)];
        var other = others[0];
        var first = workforce.Evidence.First(one => one.Person == at);
        return new(
            workforce with
            {
                People = workforce.People.SetItem(at, workforce.People[at] with { Name = name, MentorCapacity = 2 }),
                Evidence =
                [
                    .. workforce.Evidence,
                    first with { Kind = EvidenceKind.Override, Value = .5, Source = "Human Resources", Note = note },
                    first with { Kind = EvidenceKind.Override, Person = other, Value = .5, Source = id, Note = name },
                ],
                Tools = [new("bot", "Bot", null, null, null, null)],
                ToolUsage =
                [
                    .. Enumerable.Range(0, 60).Select(n => new ToolUsage(n % 2 == 0 ? at : n % 45, null, 0, content.Scenario!.AsOf.AddDays(-n), 1, 1, n, "a", null)),
                    new(null, 0, 0, content.Scenario!.AsOf, 1, 7, 0, "", null),
                ],
                Responses =
                [
                    .. Enumerable.Range(0, 60).Select(n => new ItemResponse(
                        n % 2 == 0 ? at : n % 45, first.Skill, $"item {n % 7}", n % 3 > 0, content.Scenario!.AsOf.AddDays(-n / 4))),
                ],
                Outcomes =
                [
                    .. workforce.Outcomes, new(at, null, "f1", 0.8, 0.9, first.Date, BetterWhen.Higher, Pillar.Technical, note),
                    new(null, 0, "bias_ratio", 0.7, 0.8, first.Date, BetterWhen.NearOne, Pillar.Governance, name),
                    new(other, null, "f1", 0.7, null, first.Date, BetterWhen.Higher, Pillar.Technical, id),
                ],
                Adjustments =
                [
                    .. workforce.Adjustments, new(at, Pillar.Career, null, 50, first.Date, null, "Human Resources", note),
                    new(other, null, "f1", 0.75, first.Date, null, id, name),
                ],
            },
            content.Scenario! with
            {
                Scope = new Scope.OfPeople([.. Enumerable.Range(0, 40)]),
                Exclude = [at],
                Pins = [new(other, OptionKind.Stay, null), new(others[1], OptionKind.Path, at)],
            },
            [new(at, "gender", "x"), new(other, "gender", "y")]);
    }

    /// <summary>Content as the files of its folder.</summary>
    public static async Task<Bundle> BundleOf(WorkforceContent content)
    {
        using var folder = new TemporaryFolder();
        WorkforceFolder.Write(folder.Path, content, CancellationToken.None);
        var parts = new List<BundlePart>();
        foreach (var file in Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal))
            parts.Add(new(Path.GetFileName(file), await File.ReadAllBytesAsync(file)));
        return Bundle.Of(parts);
    }

    /// <summary>The content of such files, read by the reader of folders.</summary>
    public static WorkforceContent ContentOf(Bundle bundle)
    {
        using var folder = new TemporaryFolder();
        foreach (var part in bundle.Parts) File.WriteAllBytes(folder[part.Name], part.Bytes.ToArray());
        var read = WorkforceFolder.Read(folder.Path, CancellationToken.None);
        Assert.Empty(read.Errors);
        return read.Content!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SkillsGap.Engine.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
