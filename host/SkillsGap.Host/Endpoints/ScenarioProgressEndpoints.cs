using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tracking;
using SkillsGap.Host.Commands;
using SkillsGap.Host.Matching;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Operation;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/scenarios/{id}/progress</c>: a scenario's plan against what happened. Nothing is stored: the answer says what to store.</summary>
internal static class ScenarioProgressEndpoints
{
    public static void MapScenarioProgress(this RouteGroupBuilder routes) => routes.MapPost("/scenarios/{id}/progress", ReviewAsync)
        .Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("review-progress")
        .WithSummary("Reviews the plan by what happened and plans the rest again; ?next=true for the workforce and scenario to store and go on from.");

    private static async Task<Results<Wired<ProgressAnswer>, Problem>> ReviewAsync(
        string id, Body<ProgressRequest> body, Caller caller, PlanShelf shelf, PlanHistory history, PlanMaker maker, ServiceModel model,
        ServiceSettings settings, HttpContext context, bool next = false)
    {
        var request = body.Value;
        var (stored, problem) = await shelf.FindAsync(caller, id, context.RequestAborted);
        if (stored is null) return problem!;
        if (Wrong(request) is { Count: > 0 } wrong) return new Problem(ProblemKind.InvalidRequest, null, wrong);
        return await CallLimit.RunAsync<ProgressAnswer>(settings, "plan", "Give options.timeLimitSeconds, or review by the command line.", async limit =>
        {
            var (plan, content, gone) = await history.RestoreAsync(stored, limit);
            if (plan is null) return gone!;
            var open = WorkforceSeal.Open(WorkforceSeal.WithoutErased(content, stored.Names), stored.Names);
            var read = ProgressEvents.Read(TablesMapping.ToTable(ProgressEvents.Name, request.Events), open.Workforce, limit);
            if (read.Content is null) return new Problem(ProblemKind.InvalidRequest, null, [.. read.Errors.Select(DataProblems.InEvidence)]);
            int[] places = [.. content.Workforce.People.Index().Where(one => stored.Names.OfPseudonym(one.Item.Id) is not null).Select(one => one.Index)];
            DateOnly? day = request.AsOf is { } text && Numbers.TryDay(text, out var parsed) ? parsed : null;
            if (day < content.Scenario!.AsOf)
                return Problem.Of(ProblemKind.InvalidRequest, "asOf", request.AsOf, $"is before the plan of {content.Scenario.AsOf:yyyy-MM-dd}.", "Give a later day.");
            var (review, again, error) = await Task.Run(() => Review(
                content, plan, read.Content.Renumbered(p => places[p]), day, request, model, maker, limit), CancellationToken.None);
            var document = Revealed(stored.Names, ReviewMapping.ToDocument(review, again, error));
            var opened = next && review.Next is { } after ? WorkforceSeal.Open(WorkforceSeal.WithoutErased(after, stored.Names), stored.Names) : null;
            return new Wired<ProgressAnswer>(new()
            {
                Review = document,
                Next = opened is null ? null : new() { Tables = TablesMapping.OfContent(opened), Scenario = ScenarioDocuments.Of(opened) },
            });
        }, context.RequestAborted);
    }

    private static (ProgressReview Review, WorkforcePlan? Again, string? Error) Review(
        WorkforceContent content, WorkforcePlan plan, ProgressEvents events, DateOnly? day, ProgressRequest request, ServiceModel model, PlanMaker maker,
        CancellationToken cancellation)
    {
        var review = ProgressReviewer.Review(content, plan, events, day, Rules(request.Rules), model.Learned, cancellation: cancellation);
        if (review.Next is null) return (review, null, null);
        try
        {
            var (of, again) = ProgressPlanner.Again(
                review,
                from => maker.Make(
                    new PlanOrder(from.Next!, from.Next!.Scenario!, request.Options ?? new(), from.Former, request.MovePenalty), NoProgress.Instance,
                    cancellation).Made.Plan,
                plan => plan);
            return (of, again, null);
        }
        catch (ScenarioException error)
        {
            // What the review found stands, whatever its scenario asks for.
            return (review, null, error.Message);
        }
    }

    private static IReadOnlyList<FieldProblem> Wrong(ProgressRequest request)
    {
        var checks = new ColumnChecks();
        if (request.AsOf is { } day && !Numbers.TryDay(day, out _)) checks.Add("asOf", day, "is not a day.", "Write it as 2026-03-09.");
        if (!Rules(request.Rules).AreSound) checks.Add("rules", null, "are out of range.", "Shares lie between 0 and 1, and strugglingAfterDays is at least lateAfterDays.");
        if (request.MovePenalty is { } penalty && !(penalty is >= 0 and < 1e12)) checks.Add("movePenalty", $"{penalty:R}", "is not an amount of at least 0.", "Leave it out for its default.");
        if (request.Options?.Confidence is { } confidence)
            checks.Add("options.confidence", $"{confidence:R}", "does not go with planning again.", "Leave it out: raising the expected head-count changes decisions.");
        return [.. checks.Problems, .. PlanMaker.Check(request.Options)];
    }

    private static ProgressRules Rules(ProgressRuleSettings? asked)
    {
        var declared = new ProgressRules();
        return asked is null ? declared : new()
        {
            LateAfterDays = asked.LateAfterDays ?? declared.LateAfterDays,
            StrugglingAfterDays = asked.StrugglingAfterDays ?? declared.StrugglingAfterDays,
            AssessedBelow = asked.AssessedBelow ?? declared.AssessedBelow,
            PassWeight = asked.PassWeight ?? declared.PassWeight,
            FreedShare = asked.FreedShare ?? declared.FreedShare,
            LeastFit = asked.LeastFit ?? declared.LeastFit,
        };
    }

    // Under pseudonyms until here; people stand in the order of their ids again.
    private static ReviewDocument Revealed(PseudonymMap names, ReviewDocument review)
    {
        var type = ServiceJson.TypeOf<ProgressAnswer>();
        var open = JsonSerializer.Deserialize(names.RevealJson(JsonSerializer.SerializeToUtf8Bytes(new ProgressAnswer { Review = review }, type)), type)!.Review;
        return open with
        {
            People = [.. open.People.OrderBy(one => one.Person, StringComparer.Ordinal)],
            Faded = [.. open.Faded.OrderBy(one => one.Person, StringComparer.Ordinal)],
            Strugglers = [.. open.Strugglers.OrderBy(one => one.Person, StringComparer.Ordinal)],
            Proposals = [.. open.Proposals.OrderBy(one => one.Person, StringComparer.Ordinal)],
            Changes = [.. open.Changes.OrderBy(one => one.Person, StringComparer.Ordinal)],
        };
    }
}
