using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>
/// How well people hide among others who have the same unit, role, hours, cost, hours for mentoring, openness and preferred format: k-anonymity (Sweeney 2002)
/// over what a table of people says without their ids.
/// </summary>
/// <param name="People">People in all.</param>
/// <param name="Smallest">People of the smallest class: the k of k-anonymity.</param>
/// <param name="Unique">People who are the only one of their class.</param>
/// <param name="BelowFive">People in classes of fewer than five.</param>
public sealed record PersonClasses(int People, int Smallest, int Unique, int BelowFive)
{
    /// <summary>Counts the classes of a workforce.</summary>
    /// <param name="workforce">The workforce.</param>
    public static PersonClasses Of(Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        int[] sizes = [.. workforce.People.CountBy(person => person with { Id = "", Name = null }).Select(one => one.Value)];
        return new(workforce.People.Length, sizes.Min(), sizes.Count(size => size == 1), sizes.Where(size => size < 5).Sum());
    }
}
