using System.Collections.Immutable;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>A workforce without one person: every row that refers to them is gone, and they stand in no list of the scenario.</summary>
/// <remarks>
/// A source that is exactly the person's id or name, in evidence about others, gets something else in its place: the evidence is about those others and
/// stays. Names within longer texts are reported and stay unless they are to be scrubbed: a machine cannot tell a person from a word.
/// </remarks>
public sealed class PersonErasure
{
    private PersonErasure(
        ImmutableArray<(string File, byte[]? Bytes)> changes, ImmutableArray<(string File, int Rows)> removed, ImmutableArray<string> scenario,
        ImmutableArray<PersonMention> mentions, ImmutableArray<DataProblem> errors, WorkforceContent? content) =>
        (Changes, Removed, Scenario, Mentions, Errors, Content) = (changes, removed, scenario, mentions, errors, content);

    /// <summary>Files that change, with their new bytes, in the order in which they can be replaced one by one: after each of them the folder is a
    /// whole workforce, the person last of all. Null bytes are a table that has no rows any more.</summary>
    public ImmutableArray<(string File, byte[]? Bytes)> Changes { get; }

    /// <summary>Rows removed by file.</summary>
    public ImmutableArray<(string File, int Rows)> Removed { get; }

    /// <summary>What goes from the scenario, in words.</summary>
    public ImmutableArray<string> Scenario { get; }

    /// <summary>Where the person is named in rows about others; those that are all of a text are replaced.</summary>
    public ImmutableArray<PersonMention> Mentions { get; }

    /// <summary>Why the workforce would be none without the person; empty where it is one.</summary>
    public ImmutableArray<DataProblem> Errors { get; }

    /// <summary>The workforce without the person; null with errors.</summary>
    public WorkforceContent? Content { get; }

    /// <summary>Works out what changes; nothing is written.</summary>
    /// <param name="content">The workforce, as read.</param>
    /// <param name="person">Index of the person.</param>
    /// <param name="instead">What stands in place of them where they are a source.</param>
    /// <param name="scrubs">Whether they are replaced within longer texts too.</param>
    /// <param name="cancellation">Gives up.</param>
    public static PersonErasure Of(WorkforceContent content, int person, string instead, bool scrubs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var one = content.Workforce.People[person];
        var mentions = new MentionSearch(one);
        var removed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var before = WorkforceArchive.Files(content, cancellation);
        var (scenario, said) = Without(content.Scenario, person);
        var after = new Dictionary<string, byte[]>();
        WorkforceFiles.Write(
            content with { Scenario = scenario },
            (file, write) =>
            {
                using var into = new MemoryStream();
                write(into);
                after[file] = into.ToArray();
            },
            sink => new PeopleTables(sink, Change), cancellation);
        var read = WorkforceArchive.Read(after, cancellation);
        var changes = before.Where(file => !after.GetValueOrDefault(file.Name).AsSpan().SequenceEqual(file.Bytes))
            .Select(file => (file.Name, after.GetValueOrDefault(file.Name)))
            .OrderBy(file => file.Name == ScenarioReader.File ? 0 : file.Name == Rows.PersonRow.Table.File ? 2 : 1);
        return new([.. changes], [.. removed.Select(file => (file.Key, file.Value))], said, [.. mentions.Found], read.Errors, read.Content);

        bool Change(RowCells row)
        {
            mentions.Look(row);
            if (row.IsAbout(one.Id))
            {
                removed[row.File] = removed.GetValueOrDefault(row.File) + 1;
                return false;
            }

            foreach (var column in row.Where(CellMeaning.FreeText).Where(column => row[column].Length > 0))
            {
                if (mentions.IsAll(row[column])) row[column] = instead;
                else if (scrubs) row[column] = mentions.Without(row[column], instead);
            }

            return true;
        }
    }

    private static (Scenario? Scenario, ImmutableArray<string> Said) Without(Scenario? scenario, int person)
    {
        if (scenario is null) return (null, []);
        List<string> said = [];
        var scope = scenario.Scope;
        if (scope is Scope.OfPeople some && some.People.Contains(person))
        {
            scope = some with { People = some.People.Remove(person) };
            said.Add("the scope lists them");
        }

        if (scenario.Exclude.Contains(person)) said.Add("they are excluded");
        ImmutableArray<Pin> pins = [.. scenario.Pins.Where(pin => pin.Person != person && pin.Mentor != person)];
        if (pins.Length < scenario.Pins.Length) said.Add($"pins of or with them: {scenario.Pins.Length - pins.Length}");
        if (scenario.UnderWay.Any(path => path.Person == person)) said.Add("the path they are on");
        var mentored = scenario.UnderWay.Count(path => path.Person != person && path.Mentor == person);
        if (mentored > 0) said.Add($"paths under way that they mentor, which go on without a mentor: {mentored}");
        ImmutableArray<PathUnderWay> underWay =
            [.. scenario.UnderWay.Where(path => path.Person != person).Select(path => path.Mentor == person ? path with { Mentor = null } : path)];
        ImmutableArray<DeclinedOffer> declined = [.. scenario.Declined.Where(offer => offer.Person != person && offer.Mentor != person)];
        if (declined.Length < scenario.Declined.Length) said.Add($"offers declined by or of them: {scenario.Declined.Length - declined.Length}");
        return (scenario with { Scope = scope, Exclude = scenario.Exclude.Remove(person), Pins = pins, UnderWay = underWay, Declined = declined }, [.. said]);
    }
}
