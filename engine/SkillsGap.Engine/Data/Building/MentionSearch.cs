using System.Text.RegularExpressions;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Building;

/// <summary>Finds a person's id or name, as whole words, in texts about other people.</summary>
internal sealed class MentionSearch(Person person)
{
    private readonly Regex _words = new(
        $@"(?<![\w-])(?:{string.Join('|', WordsOf(person).Select(Regex.Escape))})(?![\w-])", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, int> _rows = [];

    /// <summary>What was found so far.</summary>
    public List<PersonMention> Found { get; } = [];

    /// <summary>Looks at the next row of a table.</summary>
    public void Look(RowCells row)
    {
        var at = _rows[row.File] = _rows.GetValueOrDefault(row.File) + 1;
        if (row.IsAbout(person.Id)) return;
        foreach (var column in row.Where(CellMeaning.FreeText))
        {
            var text = row[column];
            if (text.Length > 0 && _words.IsMatch(text))
                Found.Add(new(row.File, at, row.Names[column], IsAll(text), row[row.Where(CellMeaning.Person).First()]));
        }
    }

    private static IEnumerable<string> WordsOf(Person person) => string.IsNullOrWhiteSpace(person.Name) ? [person.Id] : [person.Id, person.Name];

    /// <summary>Whether a text is the person and nothing else.</summary>
    public bool IsAll(string text) => text == person.Id || text == person.Name;

    /// <summary>The text with something else in place of the person.</summary>
    public string Without(string text, string instead) => _words.Replace(text, _ => instead);
}
