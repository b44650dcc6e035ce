using SkillsGap.Host.Serving.Access;

namespace SkillsGap.Host.Endpoints;

/// <summary>All resources.</summary>
internal static class ServiceEndpoints
{
    public static void MapService(this WebApplication app)
    {
        app.MapHealth();
        app.MapDescription();
        app.MapProblems();
        var v1 = app.MapGroup("/v1").AddEndpointFilterFactory((factory, next) =>
        {
            var filter = new RouteFilter(factory.ApplicationServices.GetRequiredService<HeavyGate>(),
                factory.ApplicationServices.GetRequiredService<AuditTrail>());
            return context => filter.InvokeAsync(context, next);
        });
        v1.MapWorkforces();
        v1.MapAdoption();
        v1.MapAudit();
        v1.MapDesign();
        v1.MapPlan();
        v1.MapMatch();
        v1.MapEstimate();
        v1.MapAllocate();
        v1.MapScenarios();
        v1.MapScenarioPlan();
        v1.MapScenarioReport();
        v1.MapFairness();
        v1.MapScenarioProgress();
        v1.MapPeople();
        v1.MapGroups();
        v1.MapSubject();
        v1.MapExport();
    }
}
