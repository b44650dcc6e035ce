using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>Makes roles, their requirements and the skills they require of what was read.</summary>
internal sealed class OnetRoles(
    ImportSession session, string path, OnetOptions options, ContentModel model, OnetJobZones zones, OnetRatings ratings,
    OnetTechnology technology)
{
    private const double Apart = 0.5;

    private readonly Dictionary<string, int> important = [];

    public void Put(IReadOnlyList<OnetOccupation> occupations)
    {
        CountImportant();
        var borrowed = new BorrowedRatings(ratings);
        var roles = session.Into(RoleRow.Table, "value_per_month", "min_headcount", "target_headcount", "max_headcount");
        var requirements = session.Into(RoleRequirementRow.Table);
        var required = new HashSet<string>();
        foreach (OnetOccupation occupation in occupations)
        {
            OnetDemand[] demands = [.. Demands(occupation, borrowed)];
            if (demands.Length == 0)
            {
                session.Wrinkle("occupations without a rating or technology that is required, left out", path, occupation.Line, $"{occupation.Code} {occupation.Title}");
                continue;
            }
            roles.Put(new()
            {
                Id = occupation.RoleId, Name = occupation.Title, Family = JobFamilies.NameOf(occupation.Family),
                Preparation = zones.Of(occupation.Code), Line = occupation.Line, Log = session.Log(path),
            });
            foreach (OnetDemand demand in demands)
            {
                required.Add(demand.SkillId);
                requirements.Put(new()
                {
                    Role = new(occupation.RoleId), Skill = new(demand.SkillId), Level = demand.RequiredLevel, Weight = demand.Weight,
                    Line = demand.Line, Log = session.Log(demand.Path),
                });
            }
        }
        PutSkills(required);
    }

    private IEnumerable<OnetDemand> Demands(OnetOccupation occupation, BorrowedRatings borrowed)
    {
        IReadOnlyDictionary<string, OnetRating> rated = ratings.Of(occupation.Code);
        if (rated.Count == 0)
        {
            string? group = options.BorrowRatings ? borrowed.GroupFor(occupation.Code) : null;
            session.Wrinkle(
                options.BorrowRatings ? "occupations nobody has rated yet, with the mean ratings of their group" : "occupations nobody has rated yet",
                path, occupation.Line, $"{occupation.Code} {occupation.Title}{(group is null ? "" : $", from {group}")}");
            if (group is not null)
                rated = borrowed.Mean(group);
        }
        var demands = rated.OrderBy(rating => rating.Key, StringComparer.Ordinal)
            .SelectMany(rating => Demand(rating.Key, rating.Value, occupation.Code))
            .Concat(technology.Of(occupation.Code))
            .Where(demand => demand.Importance >= options.LeastImportance && demand is { Weight: > 0, RequiredLevel: > 0 });
        return options.MostRequirements is int most ? demands
            .OrderByDescending(demand => demand.Importance - demand.Usual >= Apart).ThenByDescending(demand => Math.Floor(demand.Importance / Apart))
            .ThenByDescending(demand => demand.Importance - demand.Usual).Take(most) : demands;
    }

    private IEnumerable<OnetDemand> Demand(string element, OnetRating rating, string occupation)
    {
        if (rating is not { Importance: double importance, Level: double level })
        {
            session.Wrinkle("ratings without importance or without level, left out", rating.Path, rating.Line, $"{occupation} {element}");
        }
        else if (rating.NotRelevant)
        {
            session.Wrinkle("levels marked Not Relevant, not required", rating.Path, rating.Line, $"{occupation} {element}");
        }
        else
        {
            if (rating.LowPrecision)
            {
                session.Wrinkle(
                    options.KeepLowPrecision ? "ratings of low precision (Recommend Suppress), kept" : "ratings of low precision (Recommend Suppress), left out",
                    rating.Path, rating.Line, $"{occupation} {element}");
            }
            if (!rating.LowPrecision || options.KeepLowPrecision)
                yield return new(model.SkillId(element), importance, ratings.UsualImportance(element), level, rating.Path, rating.Line);
        }
    }

    private void CountImportant()
    {
        foreach (string occupation in ratings.Occupations)
        {
            foreach (var (element, rating) in ratings.Of(occupation))
            {
                if (rating.Importance >= options.LeastImportance && !rating.NotRelevant)
                    important[element] = important.GetValueOrDefault(element) + 1;
            }
        }
    }

    private void PutSkills(HashSet<string> required)
    {
        int rated = Math.Max(1, ratings.Occupations.Count());
        var skills = session.Into(SkillRow.Table, "half_life_months", "demand_growth");
        foreach (var (element, count) in important.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (required.Contains(model.SkillId(element)))
                skills.Put(model.Skill(element, Math.Round(100.0 * count / rated, 1)));
        }
        foreach (SkillRow skill in technology.Skills().Where(skill => required.Contains(skill.Id)))
            skills.Put(skill);
    }
}
