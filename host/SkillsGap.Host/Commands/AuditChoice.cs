using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Commands;

/// <summary>Whom of an audit to show; null for no limit.</summary>
/// <param name="Role">Id of the role they hold.</param>
/// <param name="Unit">Id of a unit they are in, or below which theirs is.</param>
/// <param name="Person">Id of the person.</param>
/// <param name="Against">Id of the role to hold everybody against; null for each the one they hold.</param>
internal sealed record AuditChoice(string? Role, string? Unit, string? Person, string? Against)
{
    private const int IdsShown = 12;

    /// <summary>Whether nobody is left out.</summary>
    public bool IsEverybody => Role is null && Unit is null && Person is null;

    /// <summary>What is wrong with it, and what helps; null where nothing is.</summary>
    public string? Problem(Workforce workforce) =>
        Unknown("--role", "role", Role, workforce.Roles.Select(role => role.Id))
        ?? Unknown("--against", "role", Against, workforce.Roles.Select(role => role.Id))
        ?? Unknown("--unit", "unit", Unit, workforce.Units.Select(unit => unit.Id))
        ?? Unknown("--person", "person", Person, workforce.People.Select(person => person.Id))
        ?? (workforce.People.Any(person => Has(workforce, person)) ? null : "nobody is left\n  Choose by one of --role, --unit and --person.");

    /// <summary>Index of the role to hold everybody against, or null.</summary>
    public int? AgainstIn(Workforce workforce) =>
        Enumerable.Range(0, workforce.Roles.Length).Where(r => workforce.Roles[r].Id == Against).Select(r => (int?)r).FirstOrDefault();

    /// <summary>Whether somebody is chosen.</summary>
    public bool Has(Workforce workforce, Person person) =>
        (Person is null || person.Id == Person) && (Role is null || workforce.Roles[person.Role].Id == Role)
        && (Unit is null || workforce.UnitsFrom(person.Unit).Any(unit => workforce.Units[unit].Id == Unit));

    private static string? Unknown(string option, string what, string? id, IEnumerable<string> known)
    {
        if (id is null || known.Contains(id)) return null;
        var some = known.Take(IdsShown + 1).ToList();
        return $"{option} {id}: there is no such {what}\n  There are: {string.Join(", ", some.Take(IdsShown))}{(some.Count > IdsShown ? ", …" : "")}.";
    }
}
