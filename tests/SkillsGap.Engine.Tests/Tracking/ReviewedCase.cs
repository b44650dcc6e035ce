using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Architecture;
using SkillsGap.Engine.Tracking;

namespace SkillsGap.Engine.Tests.Tracking;

/// <summary>The 45-person case with its plan, made once, and reviews of it by events given as lines of a file.</summary>
internal static class ReviewedCase
{
    public const string Header = "date,person_id,event,module_id,skill_id,value,role_id,mentor_id,hours,note";

    private static readonly Lazy<WorkforceContent> Read = new(() => WorkforceFolder.Read(Repository.MlopsCase, CancellationToken.None).Content!);

    private static readonly Lazy<WorkforcePlan> Planned = new(() =>
        WorkforcePlanner.Plan(WorkforceAnalysis.Of(Content.Workforce, Content.Scenario!), new PlannerSettings()));

    public static WorkforceContent Content => Read.Value;

    public static WorkforcePlan Plan => Planned.Value;

    public static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public static ReadResult<ProgressEvents> Events(params string[] lines)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, [Header, .. lines]);
            return ProgressEvents.Read(file, Content.Workforce, CancellationToken.None);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static ProgressReview Review(string day, params string[] lines) => ReviewBy(new(), day, lines);

    public static ProgressReview ReviewBy(ProgressRules rules, string day, params string[] lines)
    {
        var events = Events(lines);
        Assert.True(events.Succeeded, string.Join('\n', events.Errors));
        return ProgressReviewer.Review(Content, Plan, events.Content, Day(day), rules);
    }

    public static ProgressReview Story(string day = "2026-03-09") => Review(day, StoryLines());

    public static string[] StoryLines() => File.ReadAllLines(Path.Combine(Repository.Datasets, "mlops-45.events", "first-two-months.csv"))[1..];

    public static PersonProgress Of(this ProgressReview review, string id) => review.People.Single(one => Content.Workforce.People[one.Person].Id == id);

    public static int Person(string id) => Content.Workforce.People.Index().Single(one => one.Item.Id == id).Index;

    public static int Skill(string id) => Content.Workforce.Taxonomy.Skills.Index().Single(one => one.Item.Id == id).Index;

    public static WorkforcePlan Again(ProgressReview review) => WorkforcePlanner.Replan(
        WorkforceAnalysis.Of(review.Next!.Workforce, review.Next.Scenario!), review.Former!, null, new PlannerSettings());
}
